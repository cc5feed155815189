package org.relais.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Reads no record without end: a quote that is never closed would take the whole rest of a file into memory. */
final class LimitedReader extends FilterReader {
    /** In characters. */
    private static final int LONGEST = 10 << 20;

    private long read;

    LimitedReader(Reader in) {
        super(in);
    }

    /** More than one record may have. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A new record is about to be read. */
    void begin() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        count(Math.max(0, got));
        return got;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > LONGEST) {
            throw new TooLong();
        }
    }
}
