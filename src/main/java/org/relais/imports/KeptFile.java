package org.relais.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file that lies in pieces in the database, read a piece at a time. */
final class KeptFile extends InputStream {
    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = new byte[0];
    private int number;
    private int place;

    /** @param pieces the one of that number from 0, empty after the last */
    KeptFile(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() throws IOException {
        return more() ? piece[place++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!more()) {
            return -1;
        }
        int given = Math.min(length, piece.length - place);
        System.arraycopy(piece, place, into, offset, given);
        place += given;
        return given;
    }

    private boolean more() {
        while (place == piece.length) {
            Optional<byte[]> next = pieces.apply(number);
            if (next.isEmpty()) {
                return false;
            }
            number++;
            piece = next.get();
            place = 0;
        }
        return true;
    }
}
