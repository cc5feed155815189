package org.relais.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final Instant NOON = Instant.parse("2027-01-14T12:00:00Z");
    private static final String HTML = "<p>[[greeting]]</p>\n<p>Été « œuvre » 🌻 " + "très long ".repeat(60)
            + "</p><p><a href=\"[[unsubscribeUrl]]\">se désinscrire</a> [[preferencesUrl]]</p>\n.\n..suite = fin ";
    private static final String TEXT = "[[greeting]]\n\nÀ bientôt 🌻\n\n.\nFrom nowhere\n[[unsubscribeUrl]]\n";

    private static Envelope envelope(String list, String subject, String language) {
        return new Envelope(
                new Envelope.Letter(list, "k3y", new Content(language, subject, HTML, TEXT)),
                EnvelopeFixture.HEAD,
                EnvelopeFixture.LINKS);
    }

    private static byte[] bytes(String list, String subject, String name) {
        return envelope(list, subject, "fr").message(71, recipient(name), NOON);
    }

    private static Recipient recipient(String name) {
        return new Recipient(42L, "claire@example.org", "print", name, "fr");
    }

    private static MimeMessage parsed(byte[] bytes) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static String part(MimeMessage message, int index) throws Exception {
        return ((String) ((Multipart) message.getContent()).getBodyPart(index).getContent()).replace("\r\n", "\n");
    }

    @Test
    void aListOtherThanTheNewsletterIsLeftByALinkOfItsOwn() throws Exception {
        MimeMessage message = parsed(bytes("webinars", "Webinaire", "Claire"));
        String link = "https://relais.example.org/newsletter/unsubscribe/unsubscribe-webinars-42";
        assertThat(message.getHeader("List-Unsubscribe", null)).contains("<" + link + ">");
        assertThat(message.getHeader("List-Id", null)).contains("<webinars.relais.example.org>");
        assertThat(part(message, 0)).contains(link);
    }

    @Test
    void bothBodiesArriveExactlyWithTheTextFirst() throws Exception {
        MimeMessage message = parsed(bytes("newsletter", "Lettre", "Claire"));
        String link = "https://relais.example.org/newsletter/unsubscribe/unsubscribe-42";
        String preferences = "https://relais.example.org/newsletter/preferences/preferences-42";
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(part(message, 0))
                .isEqualTo(TEXT.replace("[[greeting]]", "Bonjour Claire,").replace("[[unsubscribeUrl]]", link));
        assertThat(part(message, 1))
                .isEqualTo(HTML.replace("[[greeting]]", "Bonjour Claire,")
                        .replace("[[unsubscribeUrl]]", link)
                        .replace("[[preferencesUrl]]", preferences));
        assertThat(((Multipart) message.getContent()).getBodyPart(0).isMimeType("text/plain"))
                .isTrue();
        assertThat(((Multipart) message.getContent()).getCount()).isEqualTo(2);
    }

    @Test
    void everyHeaderStandsOnce() throws Exception {
        MimeMessage message = parsed(bytes("newsletter", "Lettre n° 12 – été", "Claire"));
        assertThat(message.getSubject()).isEqualTo("Lettre n° 12 – été");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Réseau PARÉ");
        assertThat(((InternetAddress) message.getFrom()[0]).getAddress()).isEqualTo("relais@example.org");
        assertThat(message.getHeader("To")).containsExactly("claire@example.org");
        assertThat(message.getHeader("Reply-To")).containsExactly("contact@example.org");
        assertThat(message.getHeader("Date")).containsExactly("Thu, 14 Jan 2027 12:00:00 +0000");
        assertThat(message.getHeader("Message-ID")).containsExactly("<1z.k3y@example.org>");
        for (String once : List.of("From", "Subject", "MIME-Version", "Content-Type")) {
            assertThat(message.getHeader(once)).as(once).hasSize(1);
        }
    }

    @Test
    void mailOfAListSaysHowToLeaveIt() throws Exception {
        MimeMessage message = parsed(bytes("newsletter", "Lettre", null));
        assertThat(message.getHeader("List-Id", null)).endsWith("<newsletter.relais.example.org>");
        assertThat(message.getHeader("List-Unsubscribe", null).replaceAll("\\s+", " "))
                .isEqualTo("<https://relais.example.org/newsletter/unsubscribe/unsubscribe-42>,"
                        + " <mailto:contact@example.org?subject=unsubscribe>");
        assertThat(message.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("Auto-Submitted")).isNull();
    }

    @Test
    void serviceMailCarriesNoListHeader() throws Exception {
        MimeMessage message = parsed(bytes(null, "Confirmez", null));
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        for (String none : List.of("List-Id", "List-Unsubscribe", "List-Unsubscribe-Post")) {
            assertThat(message.getHeader(none)).as(none).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lettre",
                "Lettre n° 12 : l’été des professionnels de la protection de l’enfance, dans les territoires 🌻🌻🌻🌻🌻🌻🌻🌻🌻🌻",
                "Plain words that go on and on for long enough that the line has to be folded somewhere, and on",
                "=?UTF-8?Q?not_a_word?=",
                "Unbrokenwordofmorethanninetycharactersunbrokenwordofmorethanninetycharactersunbrokenwordofmore",
                "  spaces   inside  "
            })
    void aSubjectArrivesAsItWasWritten(String subject) throws Exception {
        byte[] bytes = bytes("newsletter", subject, null);
        assertThat(parsed(bytes).getSubject().replaceAll("\\s+", " "))
                .isEqualTo(subject.strip().replaceAll("\\s+", " "));
        assertLines(bytes);
        for (String word : new String(bytes, StandardCharsets.US_ASCII).split("\\s")) {
            if (word.startsWith("=?UTF-8?Q?")) {
                assertThat(word).hasSizeLessThanOrEqualTo(75);
                assertThat(jakarta.mail.internet.MimeUtility.decodeWord(word)).doesNotContain("\uFFFD");
            }
        }
    }

    private static void assertLines(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(raw).doesNotContain("\0").endsWith("\r\n");
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(raw.split("\r\n"))
                .filteredOn(line -> !line.startsWith("List-Unsubscribe: ")) // a link cannot be folded
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        assertThat(raw.chars()).allMatch(octet -> octet < 128);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nBcc: x@evil.example",
                "\nBcc: x@evil.example",
                "\u2028Bcc: x@evil.example",
                "\u0085Bcc: x@evil.example",
                "\u760D\u760ABcc: x@evil.example",
                "\0",
                "\r\n.\r\nMAIL FROM:<x@evil.example>",
                "?=\r\n\r\nbody"
            })
    void nothingTypedChangesTheHeaders(String hostile) throws Exception {
        Letterhead head = new Letterhead(
                "relais@example.org", "Relais" + hostile, "contact@example.org", "https://relais.example.org");
        Envelope envelope = new Envelope(
                new Envelope.Letter("newsletter", "k3y", new Content("fr", "Lettre" + hostile, HTML, TEXT)),
                head,
                EnvelopeFixture.LINKS);
        byte[] bytes = envelope.message(71, recipient("Claire" + hostile), NOON);
        MimeMessage message = parsed(bytes);
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("claire@example.org"));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getFrom()).hasSize(1);
        assertThat(part(message, 0)).startsWith("Bonjour,");
        assertThat(((Multipart) message.getContent()).getCount()).isEqualTo(2);
        assertLines(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www evil com",
                "evil.com",
                "http evil",
                "https://evil.example",
                "Claire <b>",
                "Gagnez 500",
                "a@b.fr",
                "[[unsubscribeUrl]]",
                "x/y",
                "Une phrase beaucoup trop longue pour être le prénom de qui que ce soit ici",
                " "
            })
    void aNameThatMayBeAMessageIsNotSaid(String name) {
        assertThat(Greeting.of(name, "fr")).isEqualTo("Bonjour,");
        assertThat(Greeting.of(name, "en")).isEqualTo("Hello,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Claire", "Anne-Laure", "Zoé", "N’Guessan", "J. Claire", "Mary Ann", "Łukasz", "Nguyễn", "李"})
    void aNameIsSaid(String name) {
        assertThat(Greeting.of(name, "fr")).isEqualTo("Bonjour " + name + ",");
        assertThat(Greeting.of(name, "en")).isEqualTo("Hello " + name + ",");
    }

    @Test
    void aNameIsEscapedInHtmlOnly() throws Exception {
        MimeMessage message = parsed(bytes("newsletter", "Lettre", "N'Guessan"));
        assertThat(part(message, 0)).startsWith("Bonjour N'Guessan,");
        assertThat(part(message, 1)).startsWith("<p>Bonjour N&#39;Guessan,</p>");
    }

    @Test
    void linesStayShortWhateverTheValues() throws Exception {
        Letterhead head =
                new Letterhead("relais@example.org", "Relais", "contact@example.org", "https://relais.example.org");
        Envelope envelope = new Envelope(
                new Envelope.Letter("newsletter", "k3y", new Content("fr", "x", HTML, TEXT)),
                head,
                (purpose, person) -> "t=é ".repeat(60));
        byte[] bytes = envelope.message(71, recipient("Anne-Laure Marie-Élisabeth de la Tour"), NOON);
        assertLines(bytes);
        assertThat(part(parsed(bytes), 0)).contains("/newsletter/unsubscribe/" + "t=é ".repeat(60) + "\n");
    }

    @Test
    void twoPeopleShareEverythingButTheirSlots() {
        Envelope envelope = envelope("newsletter", "Lettre", "fr");
        String first = new String(envelope.message(71, recipient("Claire"), NOON), StandardCharsets.US_ASCII);
        String second = new String(
                envelope.message(72, new Recipient(null, "b@example.org", "p", null, "fr"), NOON),
                StandardCharsets.US_ASCII);
        assertThat(first).contains("Claire").contains("To: claire@example.org\r\n");
        assertThat(second)
                .doesNotContain("Claire", "claire", "unsubscribe-42", "preferences-42")
                .contains("To: b@example.org\r\n");
    }

    @Test
    void anUnknownSlotIsRefusedBeforeAnybodyIsWrittenTo() {
        assertThatThrownBy(() -> new Content("fr", "x", "[[joinlink]]", "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
