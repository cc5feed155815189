package org.relais.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;

/**
 * A text that programs ask for again and again, and whose bytes change only with what it tells: whoever asks with its ETag or
 * its date gets 304 until then.
 *
 * @param type with its charset
 * @param changedAt cut to the second, which is all that Last-Modified says
 */
public record StableDocument(String text, String type, Instant changedAt) {
    private static final int DIGITS = 32;

    public StableDocument {
        changedAt = changedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param caching such as {@code public, max-age=300} */
    public Response answer(Request request, String caching) {
        EntityTag tag = new EntityTag(digest());
        Date changed = Date.from(changedAt);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(changed, tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(text.getBytes(StandardCharsets.UTF_8), type) : unchanged;
        return answer.tag(tag)
                .lastModified(changed)
                .header("Cache-Control", caching)
                .build();
    }

    /** For a strong ETag. */
    public String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
