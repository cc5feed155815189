package org.relais.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private SecretKeySpec key;

    protected Seal() {}

    @Inject
    public Seal(Settings settings) {
        byte[] secret = settings.secretKey()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> keptKey(settings.dataDirectory().resolve("secret.key")));
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** A token of 32 characters that holds the id in clear and proves that we made it for that purpose. It never expires. */
    public String token(String purpose, long id) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(id).array();
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

    /** What is kept of an address on the opposition list: 64 hexadecimal digits, worthless without the key (P7). */
    public String fingerprint(String address) {
        return HexFormat.of().formatHex(mac("fingerprint", address.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] mac(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
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
