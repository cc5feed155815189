package org.relais.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.relais.web.Seal;

/** What both sides of a webhook know, by the Standard Webhooks specification: 256 bits, written {@code whsec_…}. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    Secret(byte[] key) {
        this.key = key.clone();
    }

    static String freshSalt() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Derived, so that it stands nowhere: no address looks like what is sealed here. */
    static Secret of(Seal seal, String salt) {
        return new Secret(HexFormat.of().parseHex(seal.fingerprint("webhook " + salt)));
    }

    String shown() {
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    /** The header {@code webhook-signature}. */
    String signature(String messageId, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signed = (messageId + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
