package org.relais.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.relais.Refusal;

/**
 * Looks at the bytes of a file as they come by and says what they most likely are: UTF-16 by its mark, UTF-8 when every byte
 * agrees, else what Excel writes in Western Europe. Counts lines on the way, for a progress to have an end.
 */
public final class EncodingSearch {
    private static final int LONGEST_CHARACTER = 4;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer thrownAway = CharBuffer.allocate(1 << 13);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private boolean valid = true;
    private boolean zeros;
    private boolean marked;
    private long size;
    private long lines;

    /** The next bytes, in order. */
    public void look(byte[] bytes, int length) {
        if (size == 0 && length > 1) {
            marked = bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1;
        }
        size += length;
        for (int i = 0; i < length; i++) {
            zeros |= bytes[i] == 0;
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        if (valid && !marked) {
            decode(bytes, length);
        }
    }

    private void decode(byte[] bytes, int length) {
        ByteBuffer in = ByteBuffer.allocate(rest.remaining() + length)
                .put(rest)
                .put(bytes, 0, length)
                .flip();
        while (valid && in.remaining() > 0) {
            thrownAway.clear();
            int before = in.remaining();
            valid = !utf8.decode(in, thrownAway, false).isError();
            if (in.remaining() == before) {
                break;
            }
        }
        // A character may be cut in two by the end of these bytes.
        valid &= in.remaining() < LONGEST_CHARACTER;
        rest = in;
    }

    /** @throws Refusal when the bytes are no text at all: a spreadsheet, a picture or a program has zeros */
    public Encoding found() {
        if (size == 0) {
            throw Refusal.invalid("file", "import.empty");
        }
        if (zeros && !marked) {
            throw Refusal.invalid("file", "import.not-csv");
        }
        if (marked) {
            return Encoding.UTF_16;
        }
        return valid && rest.remaining() == 0 ? Encoding.UTF_8 : Encoding.WINDOWS_1252;
    }

    public long size() {
        return size;
    }

    /** How many lines the file has at most: a quoted cell may hold several. */
    public long lines() {
        return lines + 1;
    }
}
