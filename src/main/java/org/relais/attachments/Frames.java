package org.relais.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Whether bytes are a sound and not only begin as one: some frames of MP3, boxes of MPEG-4 or pages of Ogg in a row, each where the
 * one before says it is. Nothing is decoded.
 */
final class Frames {
    private static final int IN_A_ROW = 4;
    private static final int[] BITRATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] BITRATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] RATES = {44_100, 48_000, 32_000, 0};
    private static final Set<String> NEEDED_BOXES = Set.of("ftyp", "moov", "mdat");
    private static final int OGG_HEADER = 27;

    private final byte[] content;

    Frames(byte[] content) {
        this.content = content;
    }

    boolean holds(FileType type) {
        return switch (type) {
            case MP3 -> mp3();
            case M4A -> mpeg4();
            case OGG -> ogg();
            default -> false;
        };
    }

    private boolean mp3() {
        int at = at(0, "ID3") ? 10 + synchsafe(6) : 0;
        for (int frame = 0; frame < IN_A_ROW; frame++) {
            int length = frame(at);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** The length of the layer III frame that begins there, or 0 when none does. */
    private int frame(int at) {
        if (at < 0 || at + 4 > content.length || octet(at) != 0xff || (octet(at + 1) & 0xe6) != 0xe2) {
            return 0;
        }
        int version = octet(at + 1) >> 3 & 3; // 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5
        int bitrate = (version == 3 ? BITRATES_1 : BITRATES_2)[octet(at + 2) >> 4];
        int rate = RATES[octet(at + 2) >> 2 & 3] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
        if (version == 1 || bitrate == 0 || rate == 0) {
            return 0;
        }
        int padding = octet(at + 2) >> 1 & 1;
        return (version == 3 ? 144_000 : 72_000) * bitrate / rate + padding;
    }

    /** Up to the end, whole; what a video has beside its sound is not looked for. */
    private boolean mpeg4() {
        Set<String> missing = new java.util.HashSet<>(NEEDED_BOXES);
        long at = 0;
        while (at + 8 <= content.length) {
            long size = number((int) at, 4);
            missing.remove(new String(content, (int) at + 4, 4, StandardCharsets.ISO_8859_1));
            if (size < 8) {
                return size == 0 && missing.isEmpty();
            }
            at += size;
        }
        return at == content.length && missing.isEmpty();
    }

    private boolean ogg() {
        int at = 0;
        for (int page = 0; page < IN_A_ROW && at < content.length; page++) {
            if (at + OGG_HEADER > content.length || !at(at, "OggS") || content[at + 4] != 0) {
                return false;
            }
            int segments = octet(at + OGG_HEADER - 1);
            int body = at + OGG_HEADER + segments;
            if (body > content.length || page == 0 && !at(body, "OpusHead") && !at(body, "\u0001vorbis")) {
                return false;
            }
            for (int segment = 0; segment < segments; segment++) {
                body += octet(at + OGG_HEADER + segment);
            }
            at = body;
        }
        return at <= content.length;
    }

    private int synchsafe(int at) {
        return at + 4 > content.length
                ? 0
                : (octet(at) & 0x7f) << 21
                        | (octet(at + 1) & 0x7f) << 14
                        | (octet(at + 2) & 0x7f) << 7
                        | octet(at + 3) & 0x7f;
    }

    private long number(int at, int octets) {
        long number = 0;
        for (int i = 0; i < octets; i++) {
            number = number << 8 | octet(at + i);
        }
        return number;
    }

    private int octet(int at) {
        return content[at] & 0xff;
    }

    private boolean at(int at, String wanted) {
        byte[] bytes = wanted.getBytes(StandardCharsets.ISO_8859_1);
        return at + bytes.length <= content.length
                && Arrays.equals(content, at, at + bytes.length, bytes, 0, bytes.length);
    }
}
