package org.relais.mime;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;

/** Transfer encodings and charsets, decoded as far as they make sense; never longer than what came in. */
final class Decoding {
    private static final int PAD = -2;
    private static final int[] BASE64 = base64();

    private Decoding() {}

    static byte[] decoded(String encoding, byte[] raw) {
        return switch (encoding) {
            case "base64" -> fromBase64(raw);
            case "quoted-printable" -> fromQuotedPrintable(raw);
            default -> raw;
        };
    }

    /** In the charset that is told; else UTF-8 when it is that, else what Windows means. */
    static String text(byte[] bytes, String charset) {
        try {
            if (!charset.isEmpty() && !charset.equalsIgnoreCase("us-ascii")) {
                return new String(bytes, Charset.forName(charset));
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            // told below by the bytes themselves
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** Until the first padding; whatever is no digit is passed over. */
    private static byte[] fromBase64(byte[] raw) {
        byte[] decoded = new byte[raw.length / 4 * 3 + 3];
        int length = 0;
        int bits = 0;
        int held = 0;
        for (byte each : raw) {
            int digit = each < 0 ? -1 : BASE64[each];
            if (digit == PAD) {
                break;
            }
            if (digit >= 0) {
                held = held << 6 | digit;
                bits += 6;
                if (bits >= 8) {
                    bits -= 8;
                    decoded[length++] = (byte) (held >> bits);
                }
            }
        }
        return Arrays.copyOf(decoded, length);
    }

    private static byte[] fromQuotedPrintable(byte[] raw) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length);
        int i = 0;
        while (i < raw.length) {
            int after = raw[i] == '=' ? softBreak(raw, i + 1) : -1;
            int octet = raw[i] == '=' && i + 2 < raw.length ? hex(raw[i + 1]) << 4 | hex(raw[i + 2]) : -1;
            if (after > 0) {
                i = after;
            } else if (octet >= 0) {
                decoded.write(octet);
                i += 3;
            } else {
                decoded.write(raw[i++]);
            }
        }
        return decoded.toByteArray();
    }

    /** Where the next line begins, or -1 when the line does not end here. */
    private static int softBreak(byte[] raw, int from) {
        int i = from;
        while (i < raw.length && i - from < 80 && (raw[i] == ' ' || raw[i] == '\t' || raw[i] == '\r')) {
            i++;
        }
        if (i == raw.length) {
            return i;
        }
        return raw[i] == '\n' ? i + 1 : -1;
    }

    /** Minus when it is none, so that one bad digit spoils the pair. */
    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }

    private static int[] base64() {
        int[] digits = new int[128];
        Arrays.fill(digits, -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            digits[alphabet.charAt(i)] = i;
        }
        digits['='] = PAD;
        return digits;
    }
}
