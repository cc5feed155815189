package org.relais.envelope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.newsletter.WholeIssue;

/**
 * The register of all that the product sends, in both languages: each template's golden mail, and an issue as full as they come. Each
 * leaves the outbox's own {@link Envelope}, so what is looked at is what is received.
 */
final class EveryMail {
    static final String WHOLE_ISSUE = "newsletter/whole-issue";
    static final Path TEMPLATES = Path.of("mail-templates");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String PAGE = ".mjml.ftl";
    private static final Instant MORNING = Instant.parse("2027-01-14T08:00:00Z");
    private static final Letterhead HEAD = DkimFixture.head(DkimFixture.settings(DkimFixture.RSA, DkimFixture.ED25519));

    /** What the mails say to one person, worded at length. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("localTime", "jeudi 14 janvier 2027 à 14 h 00 (heure de Pointe-à-Pitre)"),
            Map.entry("parisTime", "19 h 00 à Paris"),
            Map.entry("code", "7F3K-QWT9-M2XA"),
            Map.entry("position", "4"),
            Map.entry("provider", "laposte.net"),
            Map.entry("sender", "Une personne inscrite"),
            Map.entry("source", "journée nationale du réseau, Rennes, 12 mars 2024"),
            Map.entry("subject", "Re : votre inscription au webinaire de janvier"),
            Map.entry("title", "Guide de repérage pour les équipes éducatives et les familles d’accueil"),
            Map.entry("what", "la lettre d’information et les annonces de webinaires"),
            Map.entry("who", "Anne-Charlotte Lemercier"),
            Map.entry(
                    "word", "Merci de préciser le public et d’ajouter la date de la dernière mise à jour du document."),
            Map.entry("words", "Le titre et l’introduction ont changé depuis votre relecture de mardi."));

    private EveryMail() {}

    static Stream<SentMail> all() {
        return names().flatMap(name -> MailTemplates.LANGUAGES.stream().map(locale -> mail(name, locale)));
    }

    static Stream<SentMail> french() {
        return names().map(name -> mail(name, Locale.FRENCH));
    }

    static Stream<String> names() {
        return Stream.concat(templates().stream(), Stream.of(WHOLE_ISSUE));
    }

    static SentMail mail(String name, Locale locale) {
        Content content = name.equals(WHOLE_ISSUE) ? WholeIssue.content(locale) : golden(name, locale.getLanguage());
        return sent(name, content);
    }

    /** The same mail by another content. */
    static SentMail sent(String name, Content content) {
        String list = content.html().contains("[[unsubscribeUrl]]") ? "newsletter" : null;
        Recipient reader = new Recipient(11L, "claire@example.org", "print", "Claire", content.language());
        byte[] message = new Envelope(
                        new Envelope.Letter(list, "0123456789abcdef0123", content), HEAD, EnvelopeFixture.LINKS)
                .message(71, reader, personal(content), MORNING);
        return new SentMail(name, content.language(), message);
    }

    private static Personal personal(Content content) {
        Personal said = Personal.NONE.saying(slots(content));
        return content.ownSlots().contains("acceptUrl")
                ? said.inviting(new CalendarPart("REQUEST", invitation()))
                : said;
    }

    private static Map<String, String> slots(Content content) {
        return content.ownSlots().stream().collect(Collectors.toMap(slot -> slot, EveryMail::said));
    }

    private static String said(String slot) {
        if (WORDS.containsKey(slot)) {
            return WORDS.get(slot);
        }
        if (slot.matches("link|freshLink|preferencesLink|.*Url")) {
            return "https://relais.example.org/" + slot.toLowerCase(Locale.ROOT) + "/k3yYs7Hd0cQ2pW9vB4mN1xZ6";
        }
        throw new IllegalArgumentException("Nobody knows what " + slot + " says: add it to the words");
    }

    private static String invitation() {
        return read(GOLDEN.resolve("calendar/request.ics"));
    }

    private static Content golden(String name, String language) {
        String file = name + "." + language;
        return Content.kept(
                language,
                read(GOLDEN.resolve(file + ".subject")).strip(),
                read(GOLDEN.resolve(file + ".html")),
                read(GOLDEN.resolve(file + ".txt")));
    }

    private static TreeSet<String> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.map(file -> TEMPLATES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(PAGE))
                    .map(name -> name.substring(0, name.length() - PAGE.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
