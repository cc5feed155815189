package org.relais.files;

/**
 * At which line of a file an address stood first. Holds 64 bits of the address's keyed fingerprint and the line, in two arrays:
 * a million addresses take 32 MB, where a map of strings took 180. Two addresses of a million share 64 bits once in thirty
 * million files.
 */
public final class Seen {
    private static final int HEX = 16;
    private long[] keys = new long[1 << 14];
    private long[] lines = new long[1 << 14];
    private int size;

    /** @return the line where this address stood before, or 0 when it is here for the first time */
    public long first(String fingerprint, long line) {
        if (2 * size > keys.length) {
            grow();
        }
        long key = Long.parseUnsignedLong(fingerprint.substring(0, HEX), HEX);
        int place = place(keys, lines, key);
        if (lines[place] != 0) {
            return lines[place];
        }
        keys[place] = key;
        lines[place] = line;
        size++;
        return 0;
    }

    private void grow() {
        long[] moreKeys = new long[2 * keys.length];
        long[] moreLines = new long[2 * keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (lines[i] != 0) {
                int place = place(moreKeys, moreLines, keys[i]);
                moreKeys[place] = keys[i];
                moreLines[place] = lines[i];
            }
        }
        keys = moreKeys;
        lines = moreLines;
    }

    /** Where the key is, or the free place where it belongs. */
    private static int place(long[] keys, long[] lines, long key) {
        int mask = keys.length - 1;
        int place = (int) key & mask;
        while (lines[place] != 0 && keys[place] != key) {
            place = place + 1 & mask;
        }
        return place;
    }
}
