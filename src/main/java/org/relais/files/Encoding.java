package org.relais.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** How the characters of a file are written, among the three that spreadsheets write in Western Europe. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    /** Either way round, as its byte order mark says. */
    UTF_16(StandardCharsets.UTF_16),
    /** What Excel writes. */
    WINDOWS_1252(Charset.forName("windows-1252"));

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    public static Optional<Encoding> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    Charset charset() {
        return charset;
    }

    /** As people call it: « UTF-8 ». */
    public String label() {
        return charset.name();
    }

    /** The text, after a byte order mark if it has one. */
    public BufferedReader open(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
