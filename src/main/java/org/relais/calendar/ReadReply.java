package org.relais.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a calendar object that came back turned out to be; bad input is a value too. */
public sealed interface ReadReply {

    /** REPLY answers; COUNTER also asks for another time (CALENDAR 33). */
    enum Method {
        REPLY,
        COUNTER
    }

    /**
     * An answer. Whether it is ours, from the attendee, and not stale, is for the caller to say (CALENDAR 29, 30).
     *
     * @param recurrence the date of a series it is about; empty when about all, or about the only one
     * @param attendees at least one; the sender's is found by {@link #answerOf}
     * @param comment what the person wrote, in lines, empty when nothing
     * @param proposedStart of a COUNTER, when its zone is understood
     * @param others answers to further dates in the same object: Apple sends the series and its moved dates together
     */
    record Reply(
            Method method,
            String uid,
            Optional<Moment> recurrence,
            List<Participant> attendees,
            Version version,
            String comment,
            Optional<Instant> proposedStart,
            List<Reply> others)
            implements ReadReply {

        Reply with(List<Reply> further) {
            return new Reply(method, uid, recurrence, attendees, version, comment, proposedStart, List.copyOf(further));
        }

        /** In lower case; the first one, which is the only one in all mail that follows the standard. */
        public String attendee() {
            return attendees.get(0).address();
        }

        public Answer answer() {
            return attendees.get(0).answer();
        }

        public Optional<Answer> answerOf(String address) {
            return attendees.stream()
                    .filter(each -> each.address().equals(address.toLowerCase(Locale.ROOT)))
                    .map(Participant::answer)
                    .findFirst();
        }

        public int sequence() {
            return version.sequence();
        }

        /** Null when the sender wrote none that can be read. */
        public Instant stampedAt() {
            return version.stampedAt().orElse(null);
        }
    }

    /** @param address in lower case, without its scheme */
    record Participant(String address, Answer answer) {}

    /**
     * What the answer is to, and its place among the answers of one person.
     *
     * @param sequence of our event as the answering calendar knew it; 0 when it says none
     */
    record Version(int sequence, Optional<Instant> stampedAt) {}

    /** Not an answer, for a reason fit for a log. */
    record NotAReply(String reason) implements ReadReply {}

    /** Larger or deeper than any answer, and not read any further (CALENDAR 35). */
    record TooMuch(String reason) implements ReadReply {}
}
