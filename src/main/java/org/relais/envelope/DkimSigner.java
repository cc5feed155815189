package org.relais.envelope;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jboss.logging.Logger;
import org.relais.web.DkimSettings;

/**
 * Signs messages as they leave (RFC 6376, RFC 8463): relaxed/relaxed, the whole body, one signature for each key. Holds
 * nothing that changes, so all lanes share it. Why no library does this: src/decisions/0012.
 */
public final class DkimSigner {
    /** Mails leave as they are. */
    public static final DkimSigner NONE = new DkimSigner("", List.of());

    private static final Logger LOG = Logger.getLogger(DkimSigner.class);
    private static final String NAME = "DKIM-Signature";
    private static final int LONGEST_LINE = 72;

    /** A key and its name in DNS. */
    record Named(String selector, DkimKey key) {}

    private final String domain;
    private final List<Named> keys;

    DkimSigner(String domain, List<Named> keys) {
        this.domain = domain;
        this.keys = List.copyOf(keys);
    }

    public static DkimSigner of(DkimSettings settings) {
        List<Named> keys = settings.keys().stream()
                .filter(key -> key.use() == DkimSettings.Use.SIGNS)
                .map(key -> new Named(key.selector(), DkimKey.of(key)))
                .toList();
        return keys.isEmpty() ? NONE : new DkimSigner(settings.domain(), keys);
    }

    /** Says once, at the start, whose code signs: it is most of what a signature costs. */
    DkimSigner said() {
        for (Named named : keys) {
            LOG.infof(
                    "Mails are signed for %s with the key %s (%s, by %s)",
                    domain,
                    named.selector(),
                    named.key().algorithm(),
                    named.key().provider());
        }
        return this;
    }

    /**
     * @param message with CRLF, of which nothing is parsed but the fields of its header
     * @return the same with its signatures before it; itself when there is no key
     */
    public byte[] signed(byte[] message, Instant now) {
        if (keys.isEmpty()) {
            return message;
        }
        try {
            return signedByAll(message, now);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A message could not be signed", failed);
        }
    }

    private byte[] signedByAll(byte[] message, Instant now) throws GeneralSecurityException {
        SignedHeaders headers = SignedHeaders.of(message);
        MessageDigest body = MessageDigest.getInstance("SHA-256");
        Relaxed.digestBody(message, headers.bodyAt(), body);
        String common = "; c=relaxed/relaxed; d=" + domain + ";\r\n t=" + now.getEpochSecond() + "; bh="
                + Base64.getEncoder().encodeToString(body.digest()) + ";\r\n h=" + headers.list() + ";\r\n s=";
        ByteArrayOutputStream signed = new ByteArrayOutputStream(message.length + keys.size() * 1_000);
        for (Named named : keys) {
            String field = " v=1; a=" + named.key().algorithm() + common + named.selector() + ";\r\n b=";
            byte[] signature = named.key().sign(toSign(headers, field));
            signed.writeBytes(ascii(NAME + ":" + field + folded(signature) + "\r\n"));
        }
        signed.write(message, 0, message.length);
        return signed.toByteArray();
    }

    /** The signature's own field stands last, without its value and its line end (RFC 6376 3.7). */
    private static byte[] toSign(SignedHeaders headers, String field) {
        ByteArrayOutputStream canonical =
                new ByteArrayOutputStream(headers.canonical().length + field.length() + NAME.length());
        canonical.writeBytes(headers.canonical());
        byte[] bytes = ascii(field);
        Relaxed.header(NAME, bytes, 0, bytes.length, canonical);
        return canonical.toByteArray();
    }

    private static String folded(byte[] signature) {
        return Base64.getMimeEncoder(LONGEST_LINE, ascii("\r\n  ")).encodeToString(signature);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
