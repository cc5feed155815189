package org.relais.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.calendar.CalendarFixture.CLAIRE;
import static org.relais.calendar.CalendarFixture.FRENCH;
import static org.relais.calendar.CalendarFixture.MARCH;
import static org.relais.calendar.CalendarFixture.PARIS;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.calendar.ReadReply.NotAReply;
import org.relais.calendar.ReadReply.Reply;
import org.relais.calendar.ReadReply.TooMuch;

/** What is no answer, or wants to be too much of one: values, soon. */
@Timeout(20)
class ReplyReaderTest {
    private static final String EVENT =
            "UID:u\r\nDTSTAMP:20261124T081502Z\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:claire@example.org\r\n";

    private static String object(String inEvent) {
        return calendar("METHOD:REPLY\r\n", "BEGIN:VEVENT\r\n" + inEvent + "END:VEVENT\r\n");
    }

    private static String calendar(String head, String components) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + head + components + "END:VCALENDAR\r\n";
    }

    private static ReadReply read(String ics) {
        return ReplyReader.read(ics.getBytes(UTF_8));
    }

    private static Reply reply(String ics) {
        assertThat(read(ics)).isInstanceOf(Reply.class);
        return (Reply) read(ics);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bonjour,\r\nje serai là.",
                "BEGIN:VCALENDAR",
                "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:u\r\n",
                "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VEVENT\r\n",
                "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\n:::;;;===\r\nEND:VCALENDAR\r\n",
                "\u0000\u0001\u0002"
            })
    void whatIsNoAnswerIsSaidToBeNone(String ics) {
        assertThat(read(ics)).isInstanceOf(NotAReply.class);
    }

    @Test
    void ourOwnInvitationsAreNoAnswers() {
        for (Sent sent : Sent.ALL) {
            assertThat(read(sent.object().ics())).isInstanceOf(NotAReply.class);
        }
    }

    @Test
    void a28_theMethodOfThePartCountsWhereTheObjectHasNone() {
        byte[] ics = calendar("", "BEGIN:VEVENT\r\n" + EVENT + "END:VEVENT\r\n").getBytes(UTF_8);
        assertThat(ReplyReader.read(ics)).isInstanceOf(NotAReply.class);
        assertThat(ReplyReader.read(ics, Optional.of(" Reply "))).isInstanceOf(Reply.class);
        byte[] request = object(EVENT).replace("REPLY", "REQUEST").getBytes(UTF_8);
        assertThat(ReplyReader.read(request, Optional.of("REPLY"))).isInstanceOf(NotAReply.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UID:u\r\n", "ATTENDEE:mailto:claire@example.org\r\n", "UID:u\r\nATTENDEE:invalid:nomail\r\n"})
    void anAnswerWithoutUidOrAttendeeIsNone(String event) {
        assertThat(read(object(event))).isInstanceOf(NotAReply.class);
    }

    @Test
    void a28_theLeastThatCountsIsRead() {
        Reply reply = reply(object("UID:u\r\nATTENDEE:claire@example.org\r\n"));
        assertThat(reply.answer()).isEqualTo(Answer.NEEDS_ACTION);
        assertThat(reply.sequence()).isZero();
        assertThat(reply.stampedAt()).isNull();
    }

    @Test
    void whatFollowsTheObjectDoesNotMatter() {
        assertThat(reply(object(EVENT) + "\r\n-- \r\nliste@example.org\r\n").answer())
                .isEqualTo(Answer.ACCEPTED);
        assertThat(reply(object(EVENT) + object(EVENT.replace("ACCEPTED", "DECLINED")))
                        .answer())
                .isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void barefootLinesAndLowerCaseAreRead() {
        assertThat(reply(object(EVENT).toLowerCase(Locale.ROOT).replace("\r\n", "\n\n"))
                        .answer())
                .isEqualTo(Answer.ACCEPTED);
        assertThat(reply("\ufeff" + object(EVENT.replace("claire@example.org", "clai\r\n\tre@exam\n ple.org")))
                        .attendee())
                .isEqualTo("claire@example.org");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    RECURRENCE-ID;TZID=Europe/Paris:20270302T140000, true
                    RECURRENCE-ID;TZID="Romance Standard Time":20270302T140000, true
                    RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=/freeassociation.sourceforge.net/Europe/Paris:20270302T140000, true
                    RECURRENCE-ID:20270302T130000Z, true
                    RECURRENCE-ID;TZID=Europe/Paris:20270302T130000Z, true
                    RECURRENCE-ID:20270302T140000, true
                    RECURRENCE-ID;VALUE=DATE:20270302, true
                    RECURRENCE-ID;TZID=Customized Time Zone:20270302T140000, true
                    RECURRENCE-ID;TZID=Pacific/Noumea:20270303T000000, true
                    RECURRENCE-ID;TZID=Central Pacific Standard Time:20270303T000000, true
                    RECURRENCE-ID;TZID=Pacific/Noumea:20270302T140000, false
                    RECURRENCE-ID:20270302T140000Z, false
                    RECURRENCE-ID;VALUE=DATE:20270303, false
                    """)
    void a28_aDateOfASeriesIsKnownInEveryForm(String line, boolean same) {
        Moment date = reply(object(EVENT + line + "\r\n")).recurrence().orElseThrow();
        assertThat(date.is(MARCH, PARIS)).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECURRENCE-ID:mardi", "RECURRENCE-ID:20270230T140000", "RECURRENCE-ID:20270302T250000Z"})
    void anAnswerToADateThatCannotBeReadIsNotTakenForTheSeries(String line) {
        assertThat(read(object(EVENT + line + "\r\n"))).isInstanceOf(NotAReply.class);
    }

    @Test
    void ourOwnAddressesComeBackAsTheyWere() {
        Attendee odd = Attendee.asked("o'neil%a+b#c?d@example.org", null);
        String ics = Invitation.request(CalendarFixture.once(FRENCH), odd).ics();
        assertThat(reply(ics.replace("METHOD:REQUEST", "METHOD:REPLY")).attendee())
                .isEqualTo(odd.address());
        assertThat(reply(Invitation.request(CalendarFixture.once(FRENCH), CLAIRE)
                                .ics()
                                .replace("METHOD:REQUEST", "METHOD:REPLY"))
                        .recurrence())
                .isEmpty();
    }

    @Test
    void a35_moreThan5MegabytesAreNotLookedAt() {
        assertThat(ReplyReader.read(new byte[5_000_001])).isInstanceOf(TooMuch.class);
        assertThat(read(object(EVENT + "X-A:" + "é".repeat(2_400_000) + "\r\n")))
                .isInstanceOf(Reply.class);
    }

    @Test
    void a35_moreThan10000ComponentsAreRefused() {
        assertThat(read(calendar("METHOD:REPLY\r\n", "BEGIN:VTODO\r\nUID:u\r\nEND:VTODO\r\n".repeat(10_001))))
                .isInstanceOf(TooMuch.class);
        assertThat(read(calendar("METHOD:REPLY\r\n", ("BEGIN:VEVENT\r\n" + EVENT + "END:VEVENT\r\n").repeat(501))))
                .isInstanceOf(TooMuch.class);
    }

    @Test
    void a35_aDeepObjectDoesNotReachTheBottomOfTheStack() {
        assertThat(read("BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n" + "BEGIN:VEVENT\r\nUID:u\r\n".repeat(200_000)))
                .isInstanceOf(TooMuch.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RRULE:FREQ=SECONDLY", "rrule:count=2;freq=secondly", "RRULE;X=1:FREQ=SECONDLY;INTERVAL=1"})
    void a35_aRuleByTheSecondIsRefused(String line) {
        assertThat(read(object(EVENT + line + "\r\n"))).isInstanceOf(TooMuch.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";A=B",
                ";",
                "\"",
                "=",
                ":",
                "\\",
                ",",
                " \r\n ",
                "\r\n \r\n",
                "\t",
                "\u0000",
                "X\r\n",
                "X:\r\n",
                "BEGIN:"
            })
    void a35_halfAMegabyteOfAnythingEndsSoon(String piece) {
        String rubbish = piece.repeat(500_000 / piece.length());
        assertThat(read(object(EVENT + "X-A" + rubbish + "\r\n"))).isNotNull();
        assertThat(read("BEGIN:VCALENDAR\r\n" + rubbish)).isNotNull();
    }

    @Test
    void a35_anObjectWithBrokenBytesIsStillAValue() {
        Random random = new Random(35);
        byte[] whole = object(
                        EVENT + "COMMENT:é\r\nRRULE:FREQ=DAILY\r\nDTSTART;TZID=\"Europe/Paris\":20261201T140000\r\n")
                .getBytes(UTF_8);
        for (int i = 0; i < 1_000; i++) {
            byte[] broken = whole.clone();
            for (int j = 0; j <= i % 4; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(ReplyReader.read(broken)).isNotNull();
        }
    }
}
