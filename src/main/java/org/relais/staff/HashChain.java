package org.relais.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * The link between the entries of an append-only log (P1, S23): each entry's hash covers its content and the hash before it,
 * so that a changed, missing or inserted entry is found. The head row is locked until the transaction ends: entries of one
 * chain are written one transaction after another.
 */
@ApplicationScoped
public class HashChain {
    /** The hash before the first entry. */
    public static final String START = "0".repeat(64);

    @PersistenceContext
    private EntityManager entities;

    /** A place in the chain: the entry's number from 1, the hash before it and its own. */
    public record Link(long number, String previousHash, String hash) {}

    /**
     * Adds as many links as there are contents, in their order, under one lock.
     *
     * @param contents what each hash covers: the entry's fields in a fixed order, see {@link #content}
     */
    public List<Link> append(String chain, List<String> contents) {
        Object[] head = (Object[])
                entities.createNativeQuery("""
                        select head, length from hash_chain where name = :name for update""").setParameter("name", chain).getSingleResult();
        String previous = head[0].toString();
        long number = ((Number) head[1]).longValue();
        List<Link> links = new ArrayList<>(contents.size());
        for (String content : contents) {
            Link link = new Link(++number, previous, hash(previous, content));
            links.add(link);
            previous = link.hash();
        }
        entities.createNativeQuery("update hash_chain set head = :head, length = :length where name = :name")
                .setParameter("head", previous)
                .setParameter("length", number)
                .setParameter("name", chain)
                .executeUpdate();
        return links;
    }

    /** What stands in a chain, as whoever checks it needs to see it. */
    public interface Entry {
        /** Its number in the chain, from 1. */
        Long id();

        String hash();

        /** Whether it still says what its hash was made of, and follows that hash. */
        boolean intact(String expectedPrevious);
    }

    /**
     * The number of the first entry that is no longer what was written, walked in strides so that memory stays flat.
     *
     * @param after the next stride of entries after a number, in their order; empty at the end
     */
    public OptionalLong firstBroken(String chain, LongFunction<? extends List<? extends Entry>> after) {
        String previous = START;
        long expected = 1;
        List<? extends Entry> stride = after.apply(0);
        while (!stride.isEmpty()) {
            for (Entry entry : stride) {
                if (entry.id() != expected || !entry.intact(previous)) {
                    return OptionalLong.of(expected);
                }
                previous = entry.hash();
                expected++;
            }
            // What the caller's transaction has begun to write would be lost with what was only read.
            entities.flush();
            entities.clear();
            stride = after.apply(expected - 1);
        }
        if (expected - 1 != length(chain)) {
            return OptionalLong.of(expected);
        }
        // Else whoever makes the last entry anew, with its hash, would not be found.
        return previous.equals(head(chain)) ? OptionalLong.empty() : OptionalLong.of(expected - 1);
    }

    private String head(String chain) {
        return entities.createNativeQuery("select head from hash_chain where name = :name")
                .setParameter("name", chain)
                .getSingleResult()
                .toString();
    }

    /** How many entries the chain has. */
    public long length(String chain) {
        return ((Number) entities.createNativeQuery("select length from hash_chain where name = :name")
                        .setParameter("name", chain)
                        .getSingleResult())
                .longValue();
    }

    /** Fields joined so that no two different lists look the same. */
    public static String content(Object... fields) {
        StringBuilder joined = new StringBuilder();
        for (Object field : fields) {
            String text = field == null ? "-" : field.toString();
            joined.append(text.length()).append(':').append(text).append('\n');
        }
        return joined.toString();
    }

    public static String hash(String previous, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
