package org.relais.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.calendar.Answer;
import org.relais.calendar.ReadReply;

class RecognitionTest {
    private static final String ATTENDEE = "accueil@structure.example.org";

    static List<String> calendars() {
        return Samples.startingWith("calendar-");
    }

    static List<String> bounces() {
        return Samples.startingWith("bounce-");
    }

    static Stream<String> others() {
        return Stream.of("auto-", "list-", "human-").flatMap(each -> Samples.startingWith(each).stream());
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void a28_everyCalendarsAnswerIsUnderstood(String name) {
        Mail mail = Recognition.of(Samples.read(name));
        assertThat(mail.recognised().kind()).isEqualTo(Kind.CALENDAR_REPLY);
        assertThat(reply(mail).uid()).isEqualTo("webinaire-12@relais.example.org");
        assertThat(reply(mail).attendee()).isEqualTo(ATTENDEE);
        assertThat(mail.writtenTo())
                .as("the token of the address it was sent to")
                .contains(Samples.REGISTRATION);
        assertThat(mail.identity()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({
        "calendar-outlook-accept, ACCEPTED, 2",
        "calendar-exchange-decline-without-organizer, DECLINED, 2",
        "calendar-exchange-tentative-by-machine, TENTATIVE, 2",
        "calendar-gmail-accept, ACCEPTED, 2",
        "calendar-gmail-decline-with-comment, DECLINED, 2",
        "calendar-apple-accept, ACCEPTED, 2",
        "calendar-thunderbird-decline, DECLINED, 2",
        "calendar-among-headers, ACCEPTED, 2",
        "calendar-stale-sequence, ACCEPTED, 0",
        "calendar-forged-sender, DECLINED, 2",
        "calendar-outlook-counter, TENTATIVE, 2",
        "calendar-file-only, ACCEPTED, 2",
        "calendar-forwarded, ACCEPTED, 2",
        "calendar-latin-1, DECLINED, 2"
    })
    void theAnswerAndTheRevisionItIsToAreRead(String name, Answer answer, int sequence) {
        ReadReply.Reply reply = reply(Recognition.of(Samples.read(name)));
        assertThat(reply.answer()).isEqualTo(answer);
        assertThat(reply.sequence()).isEqualTo(sequence);
    }

    @Test
    void a29_theSenderIsTheOneWhoWroteAndNotTheOneTheObjectNames() {
        assertThat(Recognition.of(Samples.read("calendar-forged-sender")).sender())
                .contains("inconnu@ailleurs.example.com");
        assertThat(Recognition.of(Samples.read("calendar-forwarded")).sender())
                .contains("assistance@structure.example.org");
        assertThat(Recognition.of(Samples.read("calendar-exchange-decline-without-organizer"))
                        .sender())
                .as("normalised")
                .contains(ATTENDEE);
    }

    @Test
    void commentsKeepTheirAccentsWhateverTheCharset() {
        assertThat(reply(Recognition.of(Samples.read("calendar-latin-1"))).comment())
                .isEqualTo("Empêchée");
        assertThat(reply(Recognition.of(Samples.read("calendar-gmail-decline-with-comment")))
                        .comment())
                .isEqualTo("Je serai en audience ce jour-là");
    }

    @Test
    void aWishForAnotherTimeIsKnownAsSuch() {
        ReadReply.Reply counter = reply(Recognition.of(Samples.read("calendar-outlook-counter")));
        assertThat(counter.method()).isEqualTo(ReadReply.Method.COUNTER);
        assertThat(counter.proposedStart()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("bounces")
    void everyBounceIsKnownAndNamesTheAddressOrTheReturnAddress(String name) {
        Mail mail = Recognition.of(Samples.read(name));
        assertThat(mail.recognised().kind()).isEqualTo(Kind.BOUNCE);
        assertThat(bounce(mail).failed()).contains(ATTENDEE);
        if (!name.equals("bounce-unproven")) {
            assertThat(mail.writtenTo()).contains(Samples.DELIVERY);
        }
        assertThat(bounce(mail).diagnosis().words())
                .as("P11")
                .doesNotContain("@")
                .hasSizeLessThanOrEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource({
        "bounce-postfix-unknown, 5.1.1",
        "bounce-exchange-online-not-found, 5.1.10",
        "bounce-gmail-unknown, 5.1.1",
        "bounce-gmail-full, 5.2.2",
        "bounce-orange-unclear-status, 5.1.1",
        "bounce-microsoft-blocked, 5.7.1",
        "bounce-expired, 4.4.1",
        "bounce-with-our-invitation, 5.1.1",
        "bounce-qmail, 5.1.1",
        "bounce-exim, 5.1.1",
        "bounce-exchange-2003, 5.1.1",
        "bounce-sendmail, 5.2.2",
        "bounce-yahoo, 5.1.1",
        "bounce-domino, 5.1.1"
    })
    void theReasonIsAnEnhancedStatusCode(String name, String status) {
        assertThat(bounce(Recognition.of(Samples.read(name))).diagnosis().status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "bounce-postfix-unknown, <2s.0123456789abcdef0123@example.org>",
        "bounce-gmail-full, <2s.0123456789abcdef0123@example.org>",
        "bounce-qmail, <2s.0123456789abcdef0123@example.org>",
        "bounce-exchange-2003, ''"
    })
    void whatCameBackOfOurMessageIsLookedAt(String name, String messageId) {
        Recognised.Bounce bounce = bounce(Recognition.of(Samples.read(name)));
        assertThat(bounce.returned().messageId()).isEqualTo(messageId);
        assertThat(bounce.returned().addresses().contains(Samples.DELIVERY)).isEqualTo(!messageId.isEmpty());
    }

    @Test
    void aComplaintNamesTheReturnAddressOfWhatItIsAbout() {
        Mail mail = Recognition.of(Samples.read("complaint-arf"));
        assertThat(mail.recognised()).isInstanceOf(Recognised.Complaint.class);
        assertThat(((Recognised.Complaint) mail.recognised()).returned().addresses())
                .contains(Samples.DELIVERY);
    }

    @ParameterizedTest
    @CsvSource({
        "calendar-exchange-tentative-by-machine, MACHINE",
        "calendar-outlook-counter, PERSON",
        "calendar-gmail-accept, MACHINE"
    })
    void a34_anAnswerThatAMachineSentOffIsKnownSoThatItIsNotAnswered(String name, CalendarReplied.Writer writer) {
        Recognised recognised = Recognition.of(Samples.read(name)).recognised();
        assertThat(((Recognised.CalendarReply) recognised).writer()).isEqualTo(writer);
    }

    @ParameterizedTest
    @MethodSource("bounces")
    void a34_aBounceIsNoAnswerEvenWithOurInvitationInIt(String name) {
        assertThat(Recognition.of(Samples.read(name)).recognised().kind()).isEqualTo(Kind.BOUNCE);
    }

    @ParameterizedTest
    @MethodSource("others")
    void a34_machinesListsAndPeopleAreToldApart(String name) {
        Kind expected =
                name.startsWith("auto-") ? Kind.AUTO_REPLY : name.startsWith("list-") ? Kind.LIST_MAIL : Kind.HUMAN;
        assertThat(Recognition.of(Samples.read(name)).recognised().kind()).isEqualTo(expected);
    }

    @Test
    void a31_theSameMessageIsTheSameWhateverPathItTook() {
        Mail once = Recognition.of(Samples.read("human-question"));
        byte[] again = ("Received: from elsewhere\r\n"
                        + new String(Samples.read("human-question"), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Recognition.of(again).identity()).isEqualTo(once.identity());
        assertThat(once.subject()).isEqualTo("Question sur l’accessibilité");
        assertThat(Recognition.of(Samples.read("bounce-qmail")).identity())
                .as("without a Message-ID")
                .isNotEqualTo(Recognition.of(Samples.read("bounce-yahoo")).identity());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'SPF record does not exist for the sender', 5.7.1",
        "5.0.0, 'mailbox is full', 5.2.2",
        "'', 'something went wrong', 5.0.0",
        "5.1.1, 'looks like spam', 5.1.1",
        "x.y.z, '550 5.1.2 bad destination', 5.1.2",
        "5.0.0, '10.1.1.1 said: no', 5.0.0",
        "'', 'version 5.1.1.2 refused: utilisateur inconnu', 5.1.1"
    })
    void whatIsUnclearNeverCountsAsADeadAddress(String told, String words, String status) {
        assertThat(Diagnosis.of(told, words).status()).isEqualTo(status);
    }

    private static ReadReply.Reply reply(Mail mail) {
        return ((Recognised.CalendarReply) mail.recognised()).reply();
    }

    private static Recognised.Bounce bounce(Mail mail) {
        return (Recognised.Bounce) mail.recognised();
    }
}
