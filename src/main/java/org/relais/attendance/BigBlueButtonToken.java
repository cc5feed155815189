package org.relais.attendance;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The proof that a report comes from our BigBlueButton: a JWT by HS512 under the shared secret, with an end of validity. It signs
 * itself and not the report, so it is only as secret as the connection it came by; whoever replays one changes nothing.
 */
final class BigBlueButtonToken {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 4096;

    private BigBlueButtonToken() {}

    /** @param header of {@code Authorization}, possibly null */
    static boolean genuine(String header, String secret, Instant now) {
        if (header == null || !header.startsWith(BEARER) || header.length() > LONGEST) {
            return false;
        }
        String[] parts = header.substring(BEARER.length()).strip().split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        try {
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            return MessageDigest.isEqual(mac(parts[0] + "." + parts[1], secret), signature)
                    && "HS512".equals(object(parts[0]).getString("alg", ""))
                    && object(parts[1]).get("exp") instanceof JsonNumber end
                    && end.longValue() > now.getEpochSecond();
        } catch (IllegalArgumentException | JsonException | ClassCastException garbled) {
            return false;
        }
    }

    private static JsonObject object(String part) {
        byte[] json = Base64.getUrlDecoder().decode(part);
        try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }

    private static byte[] mac(String content, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
