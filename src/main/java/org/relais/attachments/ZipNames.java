package org.relais.attachments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.relais.Refusal;

/** The names that a ZIP file lists at its end. Nothing is unpacked, so there is no bomb to fear. */
final class ZipNames {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int MOST = 10_000;
    private static final long MOST_OPENED = 200L << 20;

    private ZipNames() {}

    /** Empty when it is no ZIP file, or a broken one. */
    static List<String> of(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int at = end(bytes);
        return at < 0 ? List.of() : listed(bytes, bytes.getInt(at + 16));
    }

    /** Whether a reader of archives would take it for one, whatever it begins with. */
    static boolean endsAsOne(byte[] content) {
        return end(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN)) >= 0;
    }

    /** Where the directory's end stands, or -1. */
    private static int end(ByteBuffer bytes) {
        int least = Math.max(0, bytes.limit() - END_SIZE - LONGEST_COMMENT);
        for (int at = bytes.limit() - END_SIZE; at >= least; at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    /**
     * By the sizes that the directory states, which a reader believes too; nothing here is unpacked.
     *
     * @throws Refusal when it would be too large once opened
     */
    static void refuseBomb(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        long opened = 0;
        for (int at = 0; at + ENTRY_SIZE <= content.length; at++) {
            if (content[at] == 'P' && bytes.getInt(at) == ENTRY) {
                opened += Integer.toUnsignedLong(bytes.getInt(at + 24));
            }
        }
        if (opened > MOST_OPENED) {
            throw Refusal.tooLarge("file", "attachment.bomb");
        }
    }

    private static List<String> listed(ByteBuffer bytes, int from) {
        List<String> names = new ArrayList<>();
        int at = from;
        while (at >= 0 && at + ENTRY_SIZE <= bytes.limit() && bytes.getInt(at) == ENTRY && names.size() < MOST) {
            int length = Short.toUnsignedInt(bytes.getShort(at + 28));
            int more = Short.toUnsignedInt(bytes.getShort(at + 30)) + Short.toUnsignedInt(bytes.getShort(at + 32));
            if (at + ENTRY_SIZE + length > bytes.limit()) {
                return List.of();
            }
            names.add(new String(bytes.array(), at + ENTRY_SIZE, length, StandardCharsets.UTF_8));
            at += ENTRY_SIZE + length + more;
        }
        return names;
    }
}
