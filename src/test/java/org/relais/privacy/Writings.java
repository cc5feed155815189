package org.relais.privacy;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word that stands in an address and nowhere else, and a domain of its own, in every writing by which a machine may have kept them.
 * What leaves letters as they are (percent, quoted-printable, JSON, HTML) needs none of its own: the word has only letters and digits.
 */
final class Writings {
    private final Set<String> all = new LinkedHashSet<>();

    /**
     * @param word of ASCII letters and digits
     * @param domain beyond ASCII, so that it is written in two ways
     * @param addresses whole, of whom no plain hash is to be found either
     */
    Writings(String word, String domain, List<String> addresses) {
        for (String plain : List.of(word, domain, IDN.toASCII(domain))) {
            all.add(plain.toLowerCase(Locale.ROOT));
            all.add(new StringBuilder(plain).reverse().toString());
            all.add(HexFormat.of().formatHex(bytes(plain)));
            all.add(each(plain, "&#%d;"));
            all.add(each(plain, "&#x%x;"));
            all.add(each(plain, "%%%02x"));
            all.add(each(plain, "=%02x"));
            all.add(each(plain, "\\u%04x"));
            base64(plain);
            base64(plain.toUpperCase(Locale.ROOT));
        }
        addresses.forEach(address -> {
            hashes(address);
            hashes(address.toUpperCase(Locale.ROOT));
        });
    }

    /** Whatever case it is in, with soft line ends, and with two bytes a letter. */
    boolean in(String text) {
        String plain =
                text.replace("=\r\n", "").replace("=\n", "").replace("\0", "").toLowerCase(Locale.ROOT);
        return all.stream().anyMatch(plain::contains);
    }

    private static String each(String word, String format) {
        return word.codePoints()
                .mapToObj(character -> String.format(Locale.ROOT, format, character))
                .collect(Collectors.joining());
    }

    /** Where three bytes begin, in the middle of them and before their last: without the letters that depend on what is around. */
    private void base64(String word) {
        for (int shift = 0; shift < 3; shift++) {
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes("x".repeat(shift) + word));
            all.add(base64.substring(4, base64.length() - 3).toLowerCase(Locale.ROOT));
        }
    }

    private void hashes(String address) {
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA3-256")) {
            byte[] hash = hash(algorithm, address);
            all.add(HexFormat.of().formatHex(hash));
            all.add(Base64.getEncoder().withoutPadding().encodeToString(hash).toLowerCase(Locale.ROOT));
            all.add(Base64.getUrlEncoder().withoutPadding().encodeToString(hash).toLowerCase(Locale.ROOT));
            // As it is found in a column of bytes that is read letter by letter.
            all.add(new String(hash, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        }
    }

    private static byte[] hash(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes(text));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
