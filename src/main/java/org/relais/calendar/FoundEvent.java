package org.relais.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relais.calendar.ReadReply.Method;
import org.relais.calendar.ReadReply.Participant;
import org.relais.calendar.ReadReply.Reply;
import org.relais.calendar.ReadReply.Version;

/** One VEVENT of a reply while it is read. Of a property that may stand once, the first counts. */
final class FoundEvent {
    static final int MOST_PARAMETERS = 50;

    private static final int MOST_ATTENDEES = 200;
    private static final int LONGEST_UID = 255;
    private static final int LONGEST_COMMENT = 4_000;

    private final List<Participant> attendees = new ArrayList<>();
    private String uid = "";
    private int sequence;
    private String comment = "";
    private Optional<Moment> stamped = Optional.empty();
    private Optional<Moment> start = Optional.empty();
    private Optional<Moment> recurrence = Optional.empty();
    private boolean recurs;

    void take(String name, Map<String, String> parameters, String value) {
        switch (name) {
            case "UID" -> uid = uid.isEmpty() ? Text.unescaped(value) : uid;
            case "SEQUENCE" -> sequence = value.matches("\\d{1,9}") ? Integer.parseInt(value) : sequence;
            case "DTSTAMP" -> stamped = stamped.or(() -> Moment.read(value, Optional.of("UTC")));
            case "DTSTART" -> start = start.or(() -> Moment.read(value, zone(parameters)));
            case "RECURRENCE-ID" -> takeRecurrence(Moment.read(value, zone(parameters)));
            case "COMMENT" -> takeComment(Text.lines(Text.unescaped(value)).strip());
            case "ATTENDEE" -> takeAttendee(parameters, value);
            default -> {}
        }
    }

    private static Optional<String> zone(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get("TZID"));
    }

    /** A date that cannot be read must not become an answer to the whole series. */
    private void takeRecurrence(Optional<Moment> date) {
        recurs = true;
        recurrence = recurrence.or(() -> date);
    }

    private void takeComment(String more) {
        String both = comment.isEmpty() ? more : comment + "\n" + more;
        comment = both.substring(0, Math.min(both.length(), LONGEST_COMMENT));
    }

    /** Apple's server writes a path as the value, and the address as a parameter. */
    private void takeAttendee(Map<String, String> parameters, String value) {
        String address = MailtoUri.read(value);
        if (address.isEmpty()) {
            address = MailtoUri.read(parameters.getOrDefault("EMAIL", ""));
        }
        if (!address.isEmpty() && attendees.size() < MOST_ATTENDEES) {
            attendees.add(new Participant(address, Answer.of(parameters.getOrDefault("PARTSTAT", ""))));
        }
    }

    boolean isAnswer() {
        boolean named = !uid.isEmpty() && uid.length() <= LONGEST_UID;
        return named && !attendees.isEmpty() && recurs == recurrence.isPresent();
    }

    String uid() {
        return uid;
    }

    Reply reply(Method method) {
        Optional<Instant> proposed =
                start.filter(any -> method == Method.COUNTER).flatMap(Moment::instant);
        Version version = new Version(sequence, stamped.flatMap(Moment::instant));
        return new Reply(method, uid, recurrence, List.copyOf(attendees), version, comment, proposed, List.of());
    }
}
