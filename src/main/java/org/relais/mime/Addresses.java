package org.relais.mime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Addresses found in text that others wrote, in lower case. Looks at most a mailbox's length to each side of an @, so that no
 * text takes more than linear time; a regular expression would go back over a long run without one again and again.
 */
public final class Addresses {
    private static final int MOST = 200;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final String ENDS = " \t\r\n<>()[],;:\"\\";

    private Addresses() {}

    /** In their order, at most 200 of them, each once. */
    public static Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (int at = text.indexOf('@'); at >= 0 && found.size() < MOST; at = text.indexOf('@', at + 1)) {
            around(text, at).ifPresent(found::add);
        }
        return found;
    }

    /** Who wrote, by a From header: what stands between angle brackets, else the first address of it. */
    public static Optional<String> sender(String from) {
        int open = from.lastIndexOf('<');
        List<String> bracketed = open < 0 ? List.of() : List.copyOf(in(from.substring(open)));
        return bracketed.size() == 1
                ? Optional.of(bracketed.get(0))
                : in(from).stream().findFirst();
    }

    private static Optional<String> around(String text, int at) {
        int from = at;
        while (from > 0 && at - from < LONGEST_LOCAL_PART && isInside(text.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < text.length() && to - at <= LONGEST_DOMAIN && isInside(text.charAt(to))) {
            to++;
        }
        String found = text.substring(from, to).toLowerCase(Locale.ROOT);
        String address = found.endsWith(".") ? found.substring(0, found.length() - 1) : found;
        boolean whole = from < at && address.length() > at - from + 1;
        return whole ? Optional.of(address) : Optional.empty();
    }

    private static boolean isInside(char each) {
        return each > ' ' && each != '@' && ENDS.indexOf(each) < 0;
    }
}
