package org.relais.newsletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.relais.consents.Topic;
import org.relais.envelope.Content;

/**
 * What an approval is bound to, in one number: every word that people get, in every language, as it is rendered, and whom it is for. So
 * it changes with an entry, with a template that an operator overrides, and with a named choice that means others now.
 */
final class Imprint {
    private Imprint() {}

    static String of(List<Content> contents, Topic topic, String readers) {
        MessageDigest digest = sha256();
        for (Content content : contents) {
            add(digest, content.language());
            add(digest, content.subject());
            add(digest, content.html());
            add(digest, content.text());
        }
        add(digest, topic.name());
        add(digest, readers);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length before it, so that no word can move into the next one unnoticed. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
