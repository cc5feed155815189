package org.relais.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.invitations.PostedMail.decoded;
import static org.relais.webinars.WebinarFixture.LATER;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.calendar.Answer;
import org.relais.registrations.Mode;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationFixture;
import org.relais.registrations.Stamp;
import org.relais.webinars.Change;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarFixture;

/**
 * The assertions on whole mails, for each act: an invitation, a move, a text edit, a cancellation, one person who leaves, one date
 * of a series. Claire lives in Nouméa and had accepted.
 */
class InvitationMailTest {
    private static final String TITLE = "Repérer l’emprise : écouter, croiser, protéger";
    private static final String NOUMEA = "988";
    private static final Map<String, PostedMail> POSTED =
            posted().collect(Collectors.toMap(PostedMail::what, Function.identity()));

    private static Stream<PostedMail> posted() {
        return Stream.of(
                invited("request", WebinarFixture.published("title", TITLE), claire(null)),
                invited("request-one-date", WebinarFixture.series("title", TITLE), claire(2L)),
                told("move", Change.MOVED, null, moved(), claire(null)),
                told("text-edit", Change.REWORDED, null, WebinarFixture.edited("title", TITLE), claire(null)),
                told("cancel", Change.CANCELLED, null, cancelled(), claire(null)),
                left("leave", WebinarFixture.published("title", TITLE), claire(null)),
                told("date-moved", Change.DATE_MOVED, 2L, dateMoved(), claire(null)),
                told("date-cancelled", Change.DATE_CANCELLED, 2L, dateCancelled(), claire(null)),
                told("only-date-cancelled", Change.DATE_CANCELLED, 2L, dateCancelled(), claire(2L)));
    }

    static Stream<PostedMail> all() {
        return POSTED.values().stream();
    }

    private static Registration claire(Long dateId) {
        Registration claire = RegistrationFixture.registered(12, dateId, NOUMEA, Mode.USUAL);
        claire.exchange().told(0, RegistrationFixture.NOW, null);
        claire.exchange().say(Answer.ACCEPTED, new Stamp(0, RegistrationFixture.NOW));
        return claire;
    }

    private static Webinar moved() {
        return WebinarFixture.edited("title", TITLE, "date", "2026-12-10", "time", "15:30");
    }

    private static Webinar cancelled() {
        Webinar webinar = WebinarFixture.published("title", TITLE);
        webinar.cancel(LATER);
        return webinar;
    }

    private static Webinar dateMoved() {
        Webinar webinar = WebinarFixture.series("title", TITLE);
        webinar.moveDate(webinar.date(2), LocalDateTime.parse("2027-01-13T10:00"), Duration.ofMinutes(60), LATER);
        return webinar;
    }

    private static Webinar dateCancelled() {
        Webinar webinar = WebinarFixture.series("title", TITLE);
        webinar.cancelDate(webinar.date(2), LATER);
        return webinar;
    }

    private static PostedMail invited(String what, Webinar webinar, Registration person) {
        person.exchange().askAgain();
        return PostedMail.of(
                what, Letter.of("registrations/registration-confirmed", CalendarAct.REQUEST), webinar, person);
    }

    private static PostedMail left(String what, Webinar webinar, Registration person) {
        return PostedMail.of(
                what, Letter.of("registrations/registration-cancelled", CalendarAct.LEAVE), webinar, person);
    }

    /** What the product decides to tell her for the change. */
    private static PostedMail told(String what, Change change, Long dateId, Webinar webinar, Registration person) {
        Consequence one =
                Consequence.of(change, dateId, webinar, List.of(person), LATER).get(0);
        if (one.asksAgain()) {
            person.askForTheNewTime();
        }
        return PostedMail.of(what, one.letter(), webinar, person);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a01_theObjectIsInTheMailTwiceWithIdenticalBytes(PostedMail mail) throws Exception {
        Multipart mixed = mail.mixed();
        assertThat(mail.message().isMimeType("multipart/mixed")).isTrue();
        assertThat(mixed.getCount()).isEqualTo(2);
        assertThat(mixed.getBodyPart(0).isMimeType("multipart/alternative")).isTrue();
        assertThat(mixed.getBodyPart(1).isMimeType("application/ics")).isTrue();
        assertThat(decoded(mixed.getBodyPart(1)))
                .isEqualTo(decoded(mail.alternative().getBodyPart(2)))
                .startsWith("BEGIN:VCALENDAR\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a02_theCalendarIsTheLastOfTheAlternative(PostedMail mail) throws Exception {
        Multipart alternative = mail.alternative();
        assertThat(alternative.getCount()).isEqualTo(3);
        assertThat(alternative.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(alternative.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(alternative.getBodyPart(2).isMimeType("text/calendar")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a03_theCalendarPartSaysTheObjectsMethodAndIsNoFile(PostedMail mail) throws Exception {
        BodyPart calendar = mail.alternative().getBodyPart(2);
        ContentType type = new ContentType(calendar.getContentType());
        assertThat(type.getParameter("method")).isEqualTo(mail.found("\r\nMETHOD:(\\w+)\r\n"));
        assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(type.getParameter("component")).isEqualTo("VEVENT");
        assertThat(calendar.getHeader("Content-Disposition")).isNull();
        assertThat(calendar.getHeader("Content-ID")).isNull();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a04_itIsBase64AndKeepsItsLineEnds(PostedMail mail) throws Exception {
        assertThat(mail.alternative().getBodyPart(2).getHeader("Content-Transfer-Encoding"))
                .containsExactly("base64");
        assertThat(mail.ics()).endsWith("END:VCALENDAR\r\n");
        assertThat(mail.ics().replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @ParameterizedTest
    @MethodSource("all")
    void a05_theAttachmentHasANameAndIsBase64(PostedMail mail) throws Exception {
        BodyPart file = mail.mixed().getBodyPart(1);
        String name = mail.ics().contains("METHOD:CANCEL") ? "annulation.ics" : "invitation.ics";
        assertThat(new ContentType(file.getContentType()).getParameter("name")).isEqualTo(name);
        assertThat(file.getFileName()).isEqualTo(name);
        assertThat(file.getDisposition()).isEqualTo("attachment");
        assertThat(file.getHeader("Content-Transfer-Encoding")).containsExactly("base64");
    }

    @ParameterizedTest
    @MethodSource("all")
    void a06_oneAddressInToWhichIsTheAttendeesAndAnEncodedSubject(PostedMail mail) throws Exception {
        MimeMessage message = mail.message();
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress(RegistrationFixture.CLAIRE));
        assertThat(mail.found("\r\nATTENDEE[^\r]*:mailto:([^\r]+)")).isEqualTo(RegistrationFixture.CLAIRE);
        String raw = new String(mail.raw(), StandardCharsets.ISO_8859_1);
        assertThat(raw.chars()).allMatch(octet -> octet < 128);
        assertThat(raw.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
        assertThat(message.getHeader("Subject", null)).startsWith("=?UTF-8?");
        assertThat(message.getSubject()).contains("Repérer l’emprise");
    }

    @ParameterizedTest
    @MethodSource("all")
    void a07_answersGoToTheOrganizerOfTheSendersDomain(PostedMail mail) throws Exception {
        MimeMessage message = mail.message();
        String organizer = mail.found("\r\nORGANIZER[^\r]*:mailto:([^\r]+)");
        assertThat(message.getHeader("Reply-To")).containsExactly(organizer);
        assertThat(((InternetAddress) message.getFrom()[0]).getAddress())
                .endsWith(organizer.substring(organizer.indexOf('@')));
        assertThat(message.getHeader("Message-ID")).hasSize(1);
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            request          | vendredi 4 décembre 2026 à 0 h 00   | jeudi 3 décembre 2026 à 14 h 00
            request-one-date | mercredi 13 janvier 2027 à 0 h 00   | mardi 12 janvier 2027 à 14 h 00
            move             | vendredi 11 décembre 2026 à 1 h 30  | jeudi 10 décembre 2026 à 15 h 30
            text-edit        | vendredi 4 décembre 2026 à 0 h 00   | jeudi 3 décembre 2026 à 14 h 00
            cancel           | vendredi 4 décembre 2026 à 0 h 00   | jeudi 3 décembre 2026 à 14 h 00
            leave            | vendredi 4 décembre 2026 à 0 h 00   | jeudi 3 décembre 2026 à 14 h 00
            date-moved       | mercredi 13 janvier 2027 à 20 h 00  | mercredi 13 janvier 2027 à 10 h 00
            date-cancelled   | mercredi 13 janvier 2027 à 0 h 00   | mardi 12 janvier 2027 à 14 h 00
            """)
    void a08_thePlainPartHasTheHourThereAndInParisAndTheLinks(String what, String there, String paris)
            throws Exception {
        PostedMail mail = POSTED.get(what);
        assertThat(mail.plain()).contains(there + " (heure de Nouméa)", paris + " (heure de Paris)");
        if (mail.ics().contains("METHOD:REQUEST")) {
            assertThat(mail.plain())
                    .contains("https://relais.example.org/me/join/")
                    .containsPattern("https://relais.example.org/me/registrations/\\S+/cancel");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "request, REQUEST, 0, NEEDS-ACTION",
        "request-one-date, REQUEST, 0, NEEDS-ACTION",
        "move, REQUEST, 1, NEEDS-ACTION",
        "text-edit, REQUEST, 0, ACCEPTED",
        "cancel, CANCEL, 1, ACCEPTED",
        "leave, CANCEL, 0, ACCEPTED",
        "date-moved, REQUEST, 1, NEEDS-ACTION",
        "date-cancelled, CANCEL, 1, ACCEPTED",
        "only-date-cancelled, CANCEL, 1, ACCEPTED"
    })
    void a14_a24_aNewTimeRaisesTheSequenceAndAsksAgainAndATextEditDoesNeither(
            String what, String method, String sequence, String partstat) throws Exception {
        PostedMail mail = POSTED.get(what);
        assertThat(mail.found("METHOD:(\\w+)")).isEqualTo(method);
        assertThat(mail.found("\r\nSEQUENCE:(\\d+)")).isEqualTo(sequence);
        assertThat(mail.found("PARTSTAT=([A-Z-]+)")).isEqualTo(partstat);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a13_a18_theUidAndTheOrganizerAreTheSameInEveryMailOfHers(PostedMail mail) throws Exception {
        PostedMail first = POSTED.get("request");
        assertThat(mail.found("\r\nUID:([^\r]+)")).isEqualTo(first.found("\r\nUID:([^\r]+)"));
        assertThat(mail.found("\r\n(ORGANIZER[^\r]+)"))
                .isEqualTo(first.found("\r\n(ORGANIZER[^\r]+)"))
                .doesNotContain("+");
    }

    @ParameterizedTest
    @CsvSource({
        "cancel, true, false",
        "leave, false, false",
        "date-cancelled, true, true",
        "only-date-cancelled, true, true"
    })
    void a25_a26_a27_aCancellationSaysWhetherItIsTheMeetingThePersonOrTheDate(
            String what, boolean status, boolean recurrence) throws Exception {
        String ics = POSTED.get(what).unfolded();
        assertThat(ics).contains("METHOD:CANCEL").doesNotContain("EXDATE", "BEGIN:VALARM");
        assertThat(ics.contains("STATUS:CANCELLED")).isEqualTo(status);
        assertThat(ics.contains("RECURRENCE-ID;TZID=Europe/Paris:20270112T140000"))
                .isEqualTo(recurrence);
    }
}
