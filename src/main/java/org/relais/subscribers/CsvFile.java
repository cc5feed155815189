package org.relais.subscribers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.relais.Refusal;

/**
 * An uploaded file, kept on disk while it is read and deleted when closed; its characters are what they most likely are:
 * UTF-8 when every byte agrees, else what Excel writes in Western Europe.
 */
final class CsvFile implements AutoCloseable {
    /** In bytes: « 10 Mo ». */
    static final int LARGEST = 10 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private final Path path;

    private CsvFile(Path path) {
        this.path = path;
    }

    /**
     * Keeps what comes, counting: of more than {@link #LARGEST} the rest is thrown away unread.
     *
     * @throws Refusal when it is too large or empty
     */
    static CsvFile receive(InputStream in) {
        try {
            CsvFile file = new CsvFile(Files.createTempFile("relais-import-", ".csv"));
            try {
                file.keep(in);
                return file;
            } catch (Refusal | IOException refused) {
                file.close();
                throw refused;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void keep(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        boolean zeros = false;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    in.transferTo(OutputStream.nullOutputStream());
                    throw Refusal.tooLarge("file", "import.too-large");
                }
                zeros |= hasZero(buffer, read);
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw Refusal.invalid("file", "import.empty");
        }
        if (zeros && charset() != StandardCharsets.UTF_16) {
            throw Refusal.invalid("file", "import.not-csv");
        }
    }

    /** A zero byte is in no text but UTF-16: whoever sends one sent a spreadsheet, a picture or a program. */
    private static boolean hasZero(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Its text, after a byte order mark if it has one. */
    BufferedReader open() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private Charset charset() throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(2);
        }
        if (Arrays.equals(start, new byte[] {-1, -2}) || Arrays.equals(start, new byte[] {-2, -1})) {
            return StandardCharsets.UTF_16;
        }
        return isUtf8() ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private boolean isUtf8() throws IOException {
        char[] buffer = new char[1 << 14];
        try (Reader reader = new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder())) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                continue; // Only its errors matter.
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
