package org.relais.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail of an invitation, by the numbers of CALENDAR.md; and every other message with words of its own. */
class CalendarMailTest {
    private static final Instant NOON = Instant.parse("2027-01-14T12:00:00Z");
    private static final String ORGANIZER = "retour-r1zabc@example.org";
    private static final String JOIN = "https://visio.example.org/a?b=1&c=\"d\"";
    private static final String ICS = ics("REQUEST");
    private static final Content CONTENT = new Content(
            "fr",
            "Votre inscription : l’été des professionnels",
            "<p>[[greeting]]</p><p>[[day]]</p><p><a href=\"[[joinUrl]]\">rejoindre</a></p>",
            "[[greeting]]\n\n[[day]]\n\n[[joinUrl]]\n",
            Set.of("joinUrl", "day"));
    private static final Personal INVITED = Personal.NONE
            .saying(Map.of("joinUrl", JOIN, "day", "jeudi 3 décembre 2026 à 14 h 00 (heure de Paris)"))
            .repliedTo(ORGANIZER)
            .inviting(new CalendarPart("REQUEST", ICS));

    private static String ics(String method) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Relais\r\nMETHOD:" + method + "\r\nBEGIN:VEVENT\r\n"
                + "SUMMARY:L’été\r\nORGANIZER:mailto:" + ORGANIZER
                + "\r\nATTENDEE;RSVP=TRUE:mailto:claire@example.org\r\n"
                + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static byte[] bytes(Personal personal) {
        return new Envelope(new Envelope.Letter(null, "k3y", CONTENT), EnvelopeFixture.HEAD, EnvelopeFixture.LINKS)
                .message(71, new Recipient(42L, "claire@example.org", "print", "Claire", "fr"), personal, NOON);
    }

    private static MimeMessage parsed(byte[] bytes) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static Multipart mixed(Personal personal) throws MessagingException, IOException {
        return (Multipart) parsed(bytes(personal)).getContent();
    }

    private static Multipart alternative(Personal personal) throws MessagingException, IOException {
        return (Multipart) mixed(personal).getBodyPart(0).getContent();
    }

    private static byte[] decoded(BodyPart part) throws MessagingException, IOException {
        return part.getInputStream().readAllBytes();
    }

    private static String text(Personal personal, int index) throws MessagingException, IOException {
        return new String(decoded(alternative(personal).getBodyPart(index)), StandardCharsets.UTF_8)
                .replace("\r\n", "\n");
    }

    @Test
    void a01_theObjectIsInTheMailTwiceWithIdenticalBytes() throws Exception {
        Multipart mixed = mixed(INVITED);
        assertThat(parsed(bytes(INVITED)).isMimeType("multipart/mixed")).isTrue();
        assertThat(mixed.getCount()).isEqualTo(2);
        assertThat(mixed.getBodyPart(0).isMimeType("multipart/alternative")).isTrue();
        assertThat(mixed.getBodyPart(1).isMimeType("application/ics")).isTrue();
        assertThat(decoded(mixed.getBodyPart(1)))
                .isEqualTo(decoded(alternative(INVITED).getBodyPart(2)))
                .isEqualTo(ICS.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a02_theCalendarIsTheLastOfTheAlternative() throws Exception {
        Multipart alternative = alternative(INVITED);
        assertThat(alternative.getCount()).isEqualTo(3);
        assertThat(alternative.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(alternative.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(alternative.getBodyPart(2).isMimeType("text/calendar")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUEST", "CANCEL", "PUBLISH", "DECLINECOUNTER"})
    void a03_theCalendarPartSaysItsMethodAndIsNoFile(String method) throws Exception {
        BodyPart calendar = alternative(INVITED.inviting(new CalendarPart(method, ics(method))))
                .getBodyPart(2);
        ContentType type = new ContentType(calendar.getContentType());
        assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(type.getParameter("method")).isEqualTo(method);
        assertThat(type.getParameter("component")).isEqualTo("VEVENT");
        assertThat(calendar.getHeader("Content-Disposition")).isNull();
        assertThat(calendar.getHeader("Content-ID")).isNull();
    }

    @Test
    void a03_aMethodOtherThanTheObjectsIsRefused() {
        assertThatThrownBy(() -> new CalendarPart("CANCEL", ICS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CalendarPart("REQUEST;X=Y", ICS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CalendarPart("REQUEST", ICS.replace("\r\n", "\n")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a04_theCalendarPartIsBase64AndKeepsItsLineEnds() throws Exception {
        BodyPart calendar = alternative(INVITED).getBodyPart(2);
        assertThat(calendar.getHeader("Content-Transfer-Encoding")).containsExactly("base64");
        assertThat(new String(decoded(calendar), StandardCharsets.UTF_8)).isEqualTo(ICS);
    }

    @ParameterizedTest
    @CsvSource({"REQUEST, invitation.ics", "CANCEL, annulation.ics", "PUBLISH, invitation.ics"})
    void a05_theAttachmentHasANameAndIsBase64(String method, String name) throws Exception {
        BodyPart file =
                mixed(INVITED.inviting(new CalendarPart(method, ics(method)))).getBodyPart(1);
        assertThat(new ContentType(file.getContentType()).getParameter("name")).isEqualTo(name);
        assertThat(file.getDisposition()).isEqualTo("attachment");
        assertThat(file.getFileName()).isEqualTo(name);
        assertThat(file.getHeader("Content-Transfer-Encoding")).containsExactly("base64");
    }

    @Test
    void a06_oneAddressInToWhichIsTheAttendeesAndShortLines() throws Exception {
        MimeMessage message = parsed(bytes(INVITED));
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("claire@example.org"));
        assertThat(ICS).contains("ATTENDEE;RSVP=TRUE:mailto:" + message.getAllRecipients()[0] + "\r\n");
        assertThat(message.getSubject()).isEqualTo(CONTENT.subject());
        assertShort(bytes(INVITED));
    }

    private static void assertShort(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n", "\0");
        assertThat(raw.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
        assertThat(raw.chars()).allMatch(octet -> octet < 128);
    }

    @Test
    void a07_answersGoToTheOrganizerOfTheSendersDomain() throws Exception {
        MimeMessage message = parsed(bytes(INVITED));
        assertThat(message.getHeader("Reply-To")).containsExactly(ORGANIZER);
        assertThat(((InternetAddress) message.getFrom()[0]).getAddress()).endsWith("@example.org");
        assertThat(ICS).contains("ORGANIZER:mailto:" + message.getHeader("Reply-To")[0] + "\r\n");
        assertThat(message.getHeader("Message-ID")).containsExactly("<1z.k3y@example.org>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void a08_thePlainPartHasThePersonalDateAndLinks() throws Exception {
        assertThat(text(INVITED, 0))
                .isEqualTo("Bonjour Claire,\n\njeudi 3 décembre 2026 à 14 h 00 (heure de Paris)\n\n" + JOIN + "\n");
    }

    @Test
    void personalWordsAreEscapedInHtmlAndInItsLinks() throws Exception {
        Personal hostile = Personal.NONE
                .saying(Map.of("joinUrl", JOIN, "day", "<script>[[greeting]]</script>"))
                .inviting(INVITED.calendar());
        assertThat(text(hostile, 1))
                .isEqualTo("<p>Bonjour Claire,</p><p>&lt;script&gt;[[greeting]]&lt;/script&gt;</p>"
                        + "<p><a href=\"https://visio.example.org/a?b=1&amp;c=&quot;d&quot;\">rejoindre</a></p>");
        assertThat(text(hostile, 0)).contains("<script>[[greeting]]</script>");
    }

    @Test
    void aPersonalValueMayHaveSeveralLines() throws Exception {
        Personal lines = INVITED.saying(Map.of("joinUrl", "x", "day", "un \r\ndeux\rtrois\n.\n\0quatre"));
        assertThat(text(lines, 0)).isEqualTo("Bonjour Claire,\n\nun \ndeux\ntrois\n.\nquatre\n\nx\n");
        assertShort(bytes(lines));
    }

    @Test
    void aFileTravelsBesideTheBodies() throws Exception {
        byte[] pdf = new byte[100_000];
        pdf[7] = (byte) 0xE9;
        Personal attested = INVITED.inviting(null).attaching(new Attachment("attestation.pdf", "application/pdf", pdf));
        Multipart mixed = mixed(attested);
        assertThat(mixed.getCount()).isEqualTo(2);
        assertThat(alternative(attested).getCount()).isEqualTo(2);
        assertThat(mixed.getBodyPart(1).isMimeType("application/pdf")).isTrue();
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("attestation.pdf");
        assertThat(decoded(mixed.getBodyPart(1))).isEqualTo(pdf);
        assertThat(mixed(attested.inviting(INVITED.calendar())).getCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "été.pdf",
                "a\"b;c.pdf",
                "Attestation de participation de la séance du 3 décembre 2026 – œuvre 🌻 numéro douze.pdf",
                "attestation\r\nBcc: x@evil.example",
                "a\u2028b\u760D\u760Ac"
            })
    void aFilesNameArrivesAndChangesNoHeader(String name) throws Exception {
        Personal attested = INVITED.attaching(new Attachment(name, "application/pdf", new byte[] {1}));
        Multipart mixed = mixed(attested);
        String expected = name.replaceAll("[\r\n\u2028\u760D\u760A]+", " ");
        assertThat(mixed.getCount()).isEqualTo(3);
        assertThat(mixed.getBodyPart(2).getFileName()).isEqualTo(expected);
        assertThat(new ContentType(mixed.getBodyPart(2).getContentType()).getParameter("name"))
                .isEqualTo(expected);
        assertThat(mixed.getBodyPart(2).getHeader("Bcc")).isNull();
        assertShort(bytes(attested));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org\r\nBcc: x@evil.example",
                "x",
                "A@example.org",
                "<a@example.org>",
                "a@b.org, c@d.org"
            })
    void anAnswerGoesToOneAddressAndChangesNoHeader(String hostile) {
        assertThatThrownBy(() -> INVITED.repliedTo(hostile)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"greeting", "unsubscribeUrl", "header:to", "join-url", ""})
    void aSlotOfOnesOwnHasANameOfItsOwn(String name) {
        assertThatThrownBy(() -> new Content("fr", "x", "x", "x", Set.of(name)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasKeptIsWhatWasSaid() {
        assertThat(Content.kept("fr", CONTENT.subject(), CONTENT.html(), CONTENT.text()))
                .isEqualTo(CONTENT);
    }

    /** The whole message on the wire, to the octet. */
    @Test
    void aMessageWithoutWordsOfItsOwnIsAsItAlwaysWas() {
        Content plain = new Content("fr", "Lettre", "<p>[[greeting]]</p>", "[[greeting]] é");
        String message = new String(
                new Envelope(
                                new Envelope.Letter("newsletter", "k3y", plain),
                                EnvelopeFixture.HEAD,
                                EnvelopeFixture.LINKS)
                        .message(71, new Recipient(42L, "claire@example.org", "print", "Claire", "fr"), NOON),
                StandardCharsets.US_ASCII);
        assertThat(message.replaceAll("=_[0-9a-f-]{36}", "BOUNDARY").split("\r\n"))
                .containsExactly(
                        "Date: Thu, 14 Jan 2027 12:00:00 +0000",
                        "From: =?UTF-8?Q?R=C3=A9seau_PAR=C3=89?=",
                        " <relais@example.org>",
                        "To: claire@example.org",
                        "Reply-To: contact@example.org",
                        "Subject: Lettre",
                        "Message-ID: <1z.k3y@example.org>",
                        "MIME-Version: 1.0",
                        "List-Id: =?UTF-8?Q?R=C3=A9seau_PAR=C3=89?=",
                        " <newsletter.relais.example.org>",
                        "List-Unsubscribe: <https://relais.example.org/newsletter/unsubscribe/unsubscribe-42>,",
                        " <mailto:contact@example.org?subject=unsubscribe>",
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                        "Feedback-ID: k3y:newsletter:relais:example.org",
                        "Content-Type: multipart/alternative;",
                        " boundary=\"BOUNDARY\"",
                        "",
                        "--BOUNDARY",
                        "Content-Type: text/plain; charset=UTF-8",
                        "Content-Transfer-Encoding: quoted-printable",
                        "",
                        "=",
                        "Bonjour Claire,=",
                        " =C3=A9",
                        "--BOUNDARY",
                        "Content-Type: text/html; charset=UTF-8",
                        "Content-Transfer-Encoding: quoted-printable",
                        "",
                        "<p>=",
                        "Bonjour Claire,=",
                        "</p>",
                        "--BOUNDARY--");
    }
}
