package org.relais.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Every sentence of the product, in French and in English, a file a room: {@code messages/<room>_fr.properties}. */
public final class Messages {
    /** The rooms that speak; a test holds that each has both files with the same keys. */
    public static final List<String> ROOMS = List.of(
            "web",
            "staff",
            "courier",
            "outbox",
            "lanes",
            "mailings",
            "deliverability",
            "door",
            "consents",
            "webhooks",
            "attachments",
            "contributions",
            "inbox",
            "subscribers",
            "askings",
            "imports",
            "segments",
            "bulk",
            "opposition",
            "renewals",
            "people",
            "preferences",
            "subscriptions",
            "resources",
            "verification",
            "centre",
            "packs",
            "webinars",
            "registrations",
            "roster",
            "invitations",
            "attendance",
            "reminders",
            "review",
            "gate",
            "rehearsal",
            "newsletter",
            "preview",
            "drafts",
            "archive",
            "rules",
            "blueprints");

    private static final Map<String, Map<String, String>> BY_LANGUAGE = Map.of("fr", load("fr"), "en", load("en"));

    /** By their patterns, of which there are as many as sentences. */
    private static final Map<Locale, Map<String, MessageFormat>> FORMATS = new ConcurrentHashMap<>();

    private Messages() {}

    /** The sentence in that language; a key without a sentence is shown as itself, which a test refuses to let happen. */
    public static String text(Locale locale, String key, Object... arguments) {
        String pattern = sentences(locale).getOrDefault(key, key);
        return pattern.indexOf('{') < 0 ? pattern : format(locale, pattern).format(arguments);
    }

    /** A copy, since one is for one thread: reading a pattern anew for each line was a third of the cost of a large page. */
    private static MessageFormat format(Locale locale, String pattern) {
        return (MessageFormat) FORMATS.computeIfAbsent(locale, language -> new ConcurrentHashMap<>())
                .computeIfAbsent(pattern, read -> new MessageFormat(read.replace("'", "''"), locale))
                .clone();
    }

    public static boolean has(Locale locale, String key) {
        return sentences(locale).containsKey(key);
    }

    /** All of one language, French when there is no such language. */
    public static Map<String, String> sentences(Locale locale) {
        return BY_LANGUAGE.getOrDefault(locale.getLanguage(), BY_LANGUAGE.get("fr"));
    }

    private static Map<String, String> load(String language) {
        Map<String, String> all = new HashMap<>();
        for (String room : ROOMS) {
            String file = "messages/" + room + "_" + language + ".properties";
            try (InputStream in = Messages.class.getClassLoader().getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException(file + " is missing");
                }
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                properties.forEach((key, sentence) -> all.put(key.toString(), sentence.toString()));
            } catch (IOException broken) {
                throw new UncheckedIOException(file, broken);
            }
        }
        return Map.copyOf(all);
    }
}
