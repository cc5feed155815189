package org.relais.attendance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.relais.Refusal;

/** The characters of an uploaded file: UTF-16 when its mark says so, UTF-8 when every byte agrees, else what Excel writes. */
final class SheetText {
    /** In bytes: « 5 Mo », about 50,000 connections. */
    static final int LARGEST = 5 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private SheetText() {}

    static String read(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Refusal.tooLarge("file", "attendance.file.too-large");
            }
            return decode(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String decode(byte[] bytes) {
        String text = characters(bytes);
        if (text.isBlank()) {
            throw Refusal.invalid("file", "attendance.file.empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusal.invalid("file", "attendance.file.not-text");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String characters(byte[] bytes) {
        if (marked(bytes, 0xFF, 0xFE) || marked(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean marked(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
