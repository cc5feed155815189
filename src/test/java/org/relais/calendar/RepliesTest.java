package org.relais.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.calendar.CalendarFixture.MARCH;
import static org.relais.calendar.CalendarFixture.PARIS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relais.calendar.ReadReply.Method;
import org.relais.calendar.ReadReply.Participant;
import org.relais.calendar.ReadReply.Reply;

/** Answers as Outlook, Exchange, Google, Apple and Thunderbird write them, in src/test/resources/replies. */
class RepliesTest {
    private static final Path REPLIES = Path.of("src/test/resources/replies");

    private static Reply read(String name) throws IOException {
        byte[] ics = Files.readAllBytes(REPLIES.resolve(name + ".ics"));
        ReadReply read = ReplyReader.read(ics, Optional.of("reply"));
        assertThat(read).as(name).isInstanceOf(Reply.class);
        return (Reply) read;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    outlook-accepted,                      REPLY,   ACCEPTED,  0, 2026-11-24T08:15:02Z, all
                    exchange-declined-without-organizer,   REPLY,   DECLINED,  1, 2026-11-24T09:10:00Z, all
                    exchange-tentative-one-date,           REPLY,   TENTATIVE, 1, 2026-11-24T09:10:00Z, March
                    gmail-accepted,                        REPLY,   ACCEPTED,  0, 2026-11-24T10:22:33Z, all
                    gmail-declined-one-date,               REPLY,   DECLINED,  1, 2026-11-24T10:22:33Z, March
                    gmail-counter,                         COUNTER, DECLINED,  0, 2026-11-24T10:22:33Z, all
                    apple-accepted,                        REPLY,   ACCEPTED,  0, 2026-11-24T07:00:01Z, all
                    icloud-series-and-one-date,            REPLY,   ACCEPTED,  1, 2026-11-24T07:00:01Z, all
                    thunderbird-accepted,                  REPLY,   ACCEPTED,  0, 2026-11-24T06:05:01Z, all
                    thunderbird-tentative-one-date,        REPLY,   TENTATIVE, 1, 2026-11-24T06:05:01Z, March
                    outlook-2003-counter-in-latin-letters, COUNTER, TENTATIVE, 0, 2026-11-24T11:15:00Z, all
                    without-method-among-header-fields,    REPLY,   DELEGATED, 0, 2026-11-24T11:15:00Z, all
                    """)
    void a28_theAnswerIsRead(String name, Method method, Answer answer, int sequence, Instant at, String which)
            throws IOException {
        Reply reply = read(name);
        assertThat(reply.uid()).isEqualTo("webinar-12@relais.example.org");
        assertThat(reply.method()).isEqualTo(method);
        assertThat(reply.attendee()).isEqualTo("claire@example.org");
        assertThat(reply.answer()).isEqualTo(answer);
        assertThat(reply.answerOf("Claire@example.org")).contains(answer);
        assertThat(reply.sequence()).isEqualTo(sequence);
        assertThat(reply.stampedAt()).isEqualTo(at);
        assertThat(reply.recurrence().isPresent()).isEqualTo(which.equals("March"));
        assertThat(reply.recurrence().stream()).allSatisfy(date -> {
            assertThat(date.is(MARCH, PARIS)).isTrue();
            assertThat(date.is(MARCH.plusDays(1), PARIS)).isFalse();
        });
    }

    @Test
    void everySampleIsInTheTable() throws IOException {
        try (Stream<Path> files = Files.list(REPLIES)) {
            assertThat(files.collect(Collectors.toSet())).hasSize(12);
        }
    }

    @Test
    void a28_aCommentIsReadInTheLettersInWhichItWasWritten() throws IOException {
        assertThat(read("exchange-declined-without-organizer").comment())
                .isEqualTo("Désolée, je suis en audience.\nBonne journée");
        assertThat(read("outlook-2003-counter-in-latin-letters").comment())
                .isEqualTo("Le mercredi, plutôt : je suis à l’étranger");
        assertThat(read("gmail-declined-one-date").comment()).isEqualTo("En congé");
    }

    @Test
    void a28_whatAnAlarmSaysIsNoAnswer() throws IOException {
        assertThat(read("apple-accepted").comment()).isEmpty();
        assertThat(read("apple-accepted").attendees()).hasSize(1);
    }

    @Test
    void a28_theAnswersToSeveralDatesAreAllThere() throws IOException {
        List<Reply> others = read("icloud-series-and-one-date").others();
        assertThat(others).singleElement().satisfies(other -> {
            assertThat(other.answer()).isEqualTo(Answer.DECLINED);
            assertThat(other.recurrence().orElseThrow().is(MARCH, PARIS)).isTrue();
        });
    }

    @Test
    void a32_whoDelegatesAndWhoComesInsteadAreBothThere() throws IOException {
        assertThat(Set.copyOf(read("without-method-among-header-fields").attendees()))
                .isEqualTo(Set.of(
                        new Participant("claire@example.org", Answer.DELEGATED),
                        new Participant("autre@example.org", Answer.ACCEPTED)));
    }

    @Test
    void a33_theProposedTimeIsReadAndOnlyOfACounter() throws IOException {
        assertThat(read("gmail-counter").proposedStart()).contains(Instant.parse("2026-12-01T15:00:00Z"));
        assertThat(read("gmail-counter").comment()).isEqualTo("Plutôt à 16 h ?");
        assertThat(read("outlook-2003-counter-in-latin-letters").proposedStart())
                .contains(Instant.parse("2026-12-02T13:00:00Z"));
        assertThat(read("gmail-accepted").proposedStart()).isEmpty();
    }
}
