package org.relais.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links that prove who holds them, and fingerprints of addresses: HMAC-SHA-256 under the server's secret key, bound to one
 * purpose, so that one purpose's token fails for every other (S11). The key is {@code relais.secret.key}, or is made at the
 * first start and kept in the data directory; whoever loses it makes every link in past mails void.
 */
@ApplicationScoped
public class Seal {
    private static final int MAC_BYTES = 16; // 128 bits, S11
    private static final int KEY_BYTES = 32;
    private static final int LONGEST_ID = 13; // Long.MAX_VALUE in base 36
    private static final int MAC_LETTERS = 26; // 128 bits in base 32
    static final int LONGEST_LABEL = LONGEST_ID + MAC_LETTERS;

    /** Never used itself, and so cloned by any thread: looking one up takes as long as the rest. */
    private Mac keyed;

    protected Seal() {}

    @Inject
    public Seal(Settings settings) {
        byte[] secret = settings.secretKey()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> keptKey(settings.dataDirectory().resolve("secret.key")));
        keyed = keyed(new SecretKeySpec(secret, "HmacSHA256"));
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A token of 32 characters that holds the id in clear and proves that we made it for that purpose. It never expires. */
    public String token(String purpose, long id) {
        byte[] bytes = bytes(id);
        byte[] mac = Arrays.copyOf(mac(purpose, bytes), MAC_BYTES);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(Long.BYTES + MAC_BYTES)
                        .put(bytes)
                        .put(mac)
                        .array());
    }

    /** The id, when the token is ours and for that purpose; compared in constant time. */
    public OptionalLong open(String purpose, String token) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException garbled) {
            return OptionalLong.empty();
        }
        if (all.length != Long.BYTES + MAC_BYTES) {
            return OptionalLong.empty();
        }
        byte[] id = Arrays.copyOf(all, Long.BYTES);
        byte[] expected = Arrays.copyOf(mac(purpose, id), MAC_BYTES);
        boolean ours = MessageDigest.isEqual(expected, Arrays.copyOfRange(all, Long.BYTES, all.length));
        return ours ? OptionalLong.of(ByteBuffer.wrap(id).getLong()) : OptionalLong.empty();
    }

    /**
     * As a {@link #token}, in lower-case letters and digits alone, for places that do not keep the case, such as the local part
     * of an address; at most {@value #LONGEST_LABEL} characters. It never expires.
     */
    public String label(String purpose, long id) {
        byte[] mac = Arrays.copyOf(mac("label:" + purpose, bytes(id)), MAC_BYTES);
        String letters = new BigInteger(1, mac).toString(32);
        return Long.toString(id, Character.MAX_RADIX) + "0".repeat(MAC_LETTERS - letters.length()) + letters;
    }

    /** The id, when the label is ours and for that purpose; compared in constant time. */
    public OptionalLong openLabel(String purpose, String label) {
        int digits = label.length() - MAC_LETTERS;
        if (digits < 1 || digits > LONGEST_ID) {
            return OptionalLong.empty();
        }
        long id;
        try {
            id = Long.parseLong(label.substring(0, digits), Character.MAX_RADIX);
        } catch (NumberFormatException garbled) {
            return OptionalLong.empty();
        }
        byte[] expected = label(purpose, id).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, label.getBytes(StandardCharsets.UTF_8))
                ? OptionalLong.of(id)
                : OptionalLong.empty();
    }

    /** What is kept of an address on the opposition list: 64 hexadecimal digits, worthless without the key (P7). */
    public String fingerprint(String address) {
        return HexFormat.of().formatHex(mac("fingerprint", address.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(long id) {
        return ByteBuffer.allocate(Long.BYTES).putLong(id).array();
    }

    private byte[] mac(String purpose, byte[] content) {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (CloneNotSupportedException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] keptKey(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(fresh);
                Files.createDirectories(file.getParent());
                Files.writeString(file, HexFormat.of().formatHex(fresh));
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The secret key " + file + " cannot be read or made", broken);
        }
    }
}
