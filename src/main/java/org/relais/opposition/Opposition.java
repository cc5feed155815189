package org.relais.opposition;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.relais.Refusal;
import org.relais.web.MailAddress;

/**
 * Addresses that are not to be written to, read from whatever someone pastes or sends: an address stands alone between spaces,
 * commas and semicolons, and the rest is not looked at.
 *
 * @param unreadable how many words have an « @ » and are no address
 */
record Opposition(Set<String> addresses, int unreadable, Cause cause) {
    /** At once, in a page's patience. */
    private static final int MOST = 2_000;

    static final Pattern BETWEEN = Pattern.compile("[\\s,;\"<>()]+");

    /** Why; kept in these words, as what someone types could name the person (P7). */
    enum Cause {
        OBJECTED("told the team that they object"),
        DEAD("does not exist, says the team"),
        ELSEWHERE("on the opposition list of another tool");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static Cause named(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("cause", "suppression.needs-a-cause"));
        }
    }

    /** @throws Refusal without one address, with too many, or without a cause */
    static Opposition read(String text, String cause) {
        List<String> words = BETWEEN.splitAsStream(text == null ? "" : text)
                .filter(word -> word.contains("@"))
                .toList();
        Set<String> addresses = new LinkedHashSet<>();
        words.forEach(word -> address(word).ifPresent(addresses::add));
        int unreadable =
                (int) words.stream().filter(word -> address(word).isEmpty()).count();
        if (addresses.isEmpty()) {
            throw Refusal.invalid("addresses", "suppression.needs-addresses");
        }
        if (addresses.size() > MOST) {
            throw Refusal.invalid("addresses", "suppression.too-many", MOST);
        }
        return new Opposition(addresses, unreadable, Cause.named(cause));
    }

    static Optional<String> address(String word) {
        try {
            return Optional.of(MailAddress.normalised(word));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
