package org.relais.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as BigBlueButton signs them, and as a forger would. */
final class Tokens {
    private Tokens() {}

    static String hs512(String secret, Instant end) {
        return signed("{\"typ\":\"JWT\",\"alg\":\"HS512\"}", "{\"exp\":" + end.getEpochSecond() + "}", secret);
    }

    static String signed(String header, String claims, String secret) {
        try {
            String content = part(header.getBytes(UTF_8)) + "." + part(claims.getBytes(UTF_8));
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA512"));
            return content + "." + part(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static String unsigned(String header, String claims) {
        return part(header.getBytes(UTF_8)) + "." + part(claims.getBytes(UTF_8)) + ".";
    }

    private static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
