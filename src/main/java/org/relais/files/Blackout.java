package org.relais.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relais.web.MailAddress;

/**
 * Takes somebody out of a file that waits (P7). Of a line that names their address only what stands between cells stays, and a star for
 * the « @ »: so it is still a line, which is then refused. It is as long as before, byte for byte, since a node may be in the middle of
 * the file.
 */
public final class Blackout {
    /** Between two line ends; a file without any is taken in pieces as long as that. */
    private static final int LONGEST_LINE = 1 << 20;

    private static final String KEPT = ",;\t\"\r\n";
    private static final Pattern WORD = Pattern.compile("[^\\s,;\"<>()]+@[^\\s,;\"<>()]+");

    private final String address;
    private final String localPart;
    private final int width;
    private Charset charset;
    private long place;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<Patch> patches = new ArrayList<>();

    /** @param address normalised */
    public Blackout(String address, Encoding encoding) {
        this.address = address;
        localPart = address.substring(0, address.lastIndexOf('@'));
        width = encoding == Encoding.UTF_16 ? 2 : 1;
        charset = encoding == Encoding.UTF_16 ? StandardCharsets.UTF_16BE : encoding.charset();
    }

    /**
     * Bytes that take the place of others.
     *
     * @param place of the first, from the beginning of the file
     */
    public record Patch(long place, byte[] bytes) {}

    /** What has to be changed, in the order of the file; usually nothing. */
    public List<Patch> of(InputStream file) {
        try (InputStream in = new BufferedInputStream(file, 1 << 16)) {
            byte[] unit = new byte[width];
            while (in.readNBytes(unit, 0, width) == width) {
                take(unit);
            }
            endLine();
            return patches;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void take(byte[] unit) {
        int character = character(unit, 0);
        if (place == 0 && line.size() == 0 && character == 0xFFFE) {
            charset = StandardCharsets.UTF_16LE; // the byte order mark the other way round
        }
        line.writeBytes(unit);
        if (character == '\n' || character == '\r' || line.size() >= LONGEST_LINE) {
            endLine();
        }
    }

    private void endLine() {
        byte[] bytes = line.toByteArray();
        if (names(new String(bytes, charset))) {
            patches.add(new Patch(place, struck(bytes)));
        }
        place += bytes.length;
        line.reset();
    }

    private boolean names(String text) {
        if (!text.toLowerCase(Locale.ROOT).contains(localPart)) {
            return false;
        }
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (isTheirs(words.group())) {
                return true;
            }
        }
        return false;
    }

    private boolean isTheirs(String word) {
        try {
            return MailAddress.normalised(word).equals(address);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private byte[] struck(byte[] bytes) {
        byte[] struck = bytes.clone();
        for (int i = 0; i + width <= bytes.length; i += width) {
            int character = character(bytes, i);
            if (KEPT.indexOf(character) < 0) {
                put(struck, i, character == '@' ? '*' : ' ');
            }
        }
        return struck;
    }

    private int character(byte[] bytes, int at) {
        if (width == 1) {
            return bytes[at] & 0xFF;
        }
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        return charset == StandardCharsets.UTF_16LE ? second << 8 | first : first << 8 | second;
    }

    private void put(byte[] bytes, int at, char ascii) {
        if (width == 1) {
            bytes[at] = (byte) ascii;
            return;
        }
        boolean little = charset == StandardCharsets.UTF_16LE;
        bytes[little ? at : at + 1] = (byte) ascii;
        bytes[little ? at + 1 : at] = 0;
    }
}
