package org.relais.files;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.relais.consents.Topic;
import org.relais.files.ImportLine.Candidate;
import org.relais.files.ImportLine.Refused;
import org.relais.subscribers.Profile;
import org.relais.web.Departement;
import org.relais.web.MailAddress;

/** Judges what a file or the API says about one person. */
public final class Candidates {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final int LONGEST_DETAIL = 60;
    private static final Map<String, String> LANGUAGES = Map.of(
            "",
            "fr",
            "fr",
            "fr",
            "francais",
            "fr",
            "french",
            "fr",
            "frfr",
            "fr",
            "en",
            "en",
            "anglais",
            "en",
            "english",
            "en");

    private static final Map<String, Topic> TOPICS = Map.of(
            "newsletter",
            Topic.NEWSLETTER,
            "lettre",
            Topic.NEWSLETTER,
            "webinars",
            Topic.WEBINARS,
            "webinar",
            Topic.WEBINARS,
            "webinaires",
            Topic.WEBINARS,
            "webinaire",
            Topic.WEBINARS);

    private Candidates() {}

    /** @param number the line's, for the refusal */
    public static ImportLine judge(long number, Map<Column, String> typed) {
        Map<Column, String> tidied = new EnumMap<>(Column.class);
        for (Map.Entry<Column, String> cell : typed.entrySet()) {
            String value = tidy(cell.getValue());
            if (value.length() > cell.getKey().longest()) {
                return refused(
                        number,
                        cell.getKey(),
                        Reason.TOO_LONG,
                        String.valueOf(cell.getKey().longest()));
            }
            if (value.codePoints().anyMatch(Candidates::unreadable)) {
                return refused(number, cell.getKey(), Reason.FORBIDDEN_CHARACTERS, "");
            }
            tidied.put(cell.getKey(), value);
        }
        return judgeValues(number, tidied);
    }

    private static ImportLine judgeValues(long number, Map<Column, String> typed) {
        String email = value(typed, Column.EMAIL);
        if (email.isEmpty()) {
            return refused(number, Column.EMAIL, Reason.EMAIL_MISSING, "");
        }
        Optional<String> address = address(email);
        if (address.isEmpty()) {
            return refused(number, Column.EMAIL, Reason.EMAIL_INVALID, "");
        }
        String departement = value(typed, Column.DEPARTEMENT);
        Optional<Departement> known = departement(departement);
        if (!departement.isEmpty() && known.isEmpty()) {
            return refused(number, Column.DEPARTEMENT, Reason.DEPARTEMENT_UNKNOWN, departement);
        }
        String language = value(typed, Column.LANGUAGE);
        if (!LANGUAGES.containsKey(Column.plain(language))) {
            return refused(number, Column.LANGUAGE, Reason.LANGUAGE_UNKNOWN, language);
        }
        String topics = value(typed, Column.TOPICS);
        Optional<Set<Topic>> wanted = topics(topics);
        if (wanted.isEmpty()) {
            return refused(number, Column.TOPICS, Reason.TOPIC_UNKNOWN, topics);
        }
        Profile profile = new Profile(
                orNull(typed, Column.GIVEN_NAME),
                orNull(typed, Column.FAMILY_NAME),
                LANGUAGES.get(Column.plain(language)),
                known.map(Departement::code).orElse(null),
                orNull(typed, Column.PROFESSION),
                orNull(typed, Column.STRUCTURE));
        return new Candidate(number, address.get(), profile, wanted.get());
    }

    /** « lettre, webinaires »; the newsletter when nothing is said, and nothing when a word is none of them. */
    static Optional<Set<Topic>> topics(String typed) {
        Set<Topic> wanted = EnumSet.noneOf(Topic.class);
        for (String word : typed.isEmpty() ? new String[] {"newsletter"} : typed.split("[\\s,;|/+]+")) {
            Topic topic = TOPICS.get(Column.plain(word));
            if (topic == null) {
                return Optional.empty();
            }
            wanted.add(topic);
        }
        return Optional.of(wanted);
    }

    /** « 33 », « Gironde », « Gironde (33) » or « 33 - Gironde ». */
    static Optional<Departement> departement(String typed) {
        return Departement.of(typed).or(() -> typed.isEmpty() ? Optional.empty() : described(typed));
    }

    private static Optional<Departement> described(String typed) {
        String first = typed.split("[ \\-–:(]", 2)[0];
        String last = typed.replaceAll(".*\\(([^)]*)\\)$", "$1");
        return Departement.of(last).or(() -> Departement.of(first)).or(() -> Departement.all().stream()
                .filter(each -> Column.plain(each.name()).equals(Column.plain(typed)))
                .findFirst());
    }

    private static Optional<String> address(String typed) {
        try {
            return Optional.of(MailAddress.normalised(typed));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static String value(Map<Column, String> tidied, Column column) {
        return tidied.getOrDefault(column, "");
    }

    private static String orNull(Map<Column, String> tidied, Column column) {
        String value = value(tidied, column);
        return value.isEmpty() ? null : value;
    }

    /** A line break inside a quoted cell is a space: a name is one line (S1). */
    private static String tidy(String text) {
        return text == null ? "" : SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** No letter that a name may hold: control characters, private ones, what no encoding could read. */
    private static boolean unreadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> character == 0xFFFD;
        };
    }

    private static Refused refused(long number, Column column, Reason reason, String detail) {
        return new Refused(
                number,
                column,
                reason,
                detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL));
    }
}
