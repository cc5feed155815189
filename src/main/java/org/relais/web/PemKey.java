package org.relais.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a private key from a PEM file as openssl writes it, or says what is wrong with the file, and never what is in it. */
final class PemKey {
    private static final int LEAST_BITS = 2048; // Gmail and Orange take no less from who sends much
    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private PemKey() {}

    static PrivateKey rsa(String file) {
        if (!(read(file, "RSA") instanceof RSAPrivateCrtKey rsa)) {
            throw new IllegalArgumentException(wanted("RSA"));
        }
        int bits = rsa.getModulus().bitLength();
        if (bits < LEAST_BITS) {
            throw new IllegalArgumentException(
                    "must name a key of at least " + LEAST_BITS + " bits, and this one has " + bits);
        }
        return rsa;
    }

    static PrivateKey ed25519(String file) {
        return read(file, "Ed25519");
    }

    private static PrivateKey read(String file, String algorithm) {
        Matcher pem = PKCS8.matcher(text(file));
        if (!pem.find()) {
            throw new IllegalArgumentException(wanted(algorithm));
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            // The cause may hold a piece of the key.
            throw new IllegalArgumentException(wanted(algorithm));
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("must name a file that the server can read", unreadable);
        }
    }

    private static String wanted(String algorithm) {
        return "must name a file with an " + algorithm
                + " private key in PKCS#8, not encrypted (« BEGIN PRIVATE KEY »), as openssl genpkey -algorithm "
                + algorithm + " makes it";
    }
}
