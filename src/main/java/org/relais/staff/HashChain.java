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
