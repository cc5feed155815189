package org.relais.attachments;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a player asks for (RFC 9110 14.1): one range of bytes. Several at once, or another unit, is the whole file,
 * as the RFC lets a server answer.
 *
 * @param from the first byte, from 0
 * @param to the last byte, which is in it
 */
record Section(long from, long to) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    long length() {
        return to - from + 1;
    }

    /**
     * @param asked as the header says it, or null
     * @return nothing when the whole file is to be answered
     * @throws Outside when none of these bytes exists
     */
    static Optional<Section> of(String asked, long size) throws Outside {
        Matcher one = ONE.matcher(asked == null ? "" : asked.strip());
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.empty();
        }
        Section section = one.group(1).isEmpty() ? last(one.group(2), size) : between(one.group(1), one.group(2), size);
        if (section.from() >= size || section.length() <= 0) {
            throw new Outside();
        }
        return Optional.of(section);
    }

    private static Section last(String count, long size) {
        return new Section(Math.max(0, size - Long.parseLong(count)), size - 1);
    }

    private static Section between(String from, String to, long size) {
        long last = to.isEmpty() ? size - 1 : Long.parseLong(to);
        return new Section(Long.parseLong(from), Math.min(last, size - 1));
    }

    /** Not satisfiable. */
    static final class Outside extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
