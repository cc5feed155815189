package org.relais.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a message did not arrive: an enhanced status code (RFC 3463) and the words that came with it. A code that says nothing
 * (x.0.0, x.5.0) gives way to one in the words, and that to the words themselves; what stays unclear never counts as a dead
 * address, since a person wrongly cut off notices nothing (D13).
 *
 * @param words bounded, on one line, without any address (P11)
 */
record Diagnosis(String status, String words) {
    private static final String UNCLEAR = "5.0.0";
    private static final int LONGEST_WORDS = 300;
    private static final int LOOKED_AT = 4_000;
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@]{1,64}@[^\\s<>@]{1,255}");
    private static final Set<String> SAYS_NOTHING = Set.of("", "5.0.0", "5.5.0", "4.0.0", "4.5.0", "5.3.0");

    /** First what is our own or the relay's fault, then the full mailbox, so that the rest may be a dead address. */
    private static final List<Map.Entry<String, List<String>>> BY_WORDS = List.of(
            Map.entry(
                    "5.7.1",
                    List.of(
                            "spam",
                            "spf",
                            "dkim",
                            "dmarc",
                            "blacklist",
                            "blocklist",
                            "blocked",
                            "policy",
                            "reputation")),
            Map.entry(
                    "5.2.2",
                    List.of("quota", "mailbox full", "mailbox is full", "storage", "boîte pleine", "boite pleine")),
            Map.entry(
                    "5.1.2",
                    List.of("host unknown", "domain not found", "no such domain", "domain does not exist", "nxdomain")),
            Map.entry(
                    "5.1.1",
                    List.of(
                            "user unknown",
                            "unknown user",
                            "no such user",
                            "no mailbox here by that name",
                            "unknown recipient",
                            "recipient unknown",
                            "recipient not found",
                            "invalid recipient",
                            "does not exist",
                            "doesn't exist",
                            "doesn't have a",
                            "not listed in",
                            "couldn't be found",
                            "wasn't found at",
                            "unrouteable address",
                            "no such recipient",
                            "adresse inconnue",
                            "utilisateur inconnu",
                            "destinataire inconnu",
                            "n'existe pas")));

    /**
     * @param told the status field, or empty
     * @param words of another server: hostile
     */
    static Diagnosis of(String told, String words) {
        String looked = words.substring(0, Math.min(words.length(), LOOKED_AT));
        String status = status(told);
        if (SAYS_NOTHING.contains(status)) {
            String better = specific(looked);
            status = better.isEmpty() ? byWords(looked, status.isEmpty() ? UNCLEAR : status) : better;
        }
        return new Diagnosis(status, neutral(looked));
    }

    /** Whether text that a mail system wrote tells of a failure at all. */
    static boolean isToldIn(String text) {
        String looked = text.substring(0, Math.min(text.length(), LOOKED_AT));
        return !specific(looked).isEmpty() || !byWords(looked, "").isEmpty();
    }

    private static String status(String text) {
        Matcher found = STATUS.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /** The first code that says something; success codes of earlier hops do not. */
    private static String specific(String text) {
        return STATUS.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(code -> !code.startsWith("2") && !SAYS_NOTHING.contains(code))
                .findFirst()
                .orElse("");
    }

    private static String byWords(String text, String otherwise) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        return BY_WORDS.stream()
                .filter(each -> each.getValue().stream().anyMatch(lower::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(otherwise);
    }

    private static String neutral(String words) {
        String line =
                words.replaceAll("[\\p{Cntrl}\\s\\x{85}\\u2028\\u2029]+", " ").strip();
        String anonymous = ADDRESS.matcher(line).replaceAll("…");
        return anonymous.substring(0, Math.min(anonymous.length(), LONGEST_WORDS));
    }
}
