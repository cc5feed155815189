package org.relais.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import org.relais.calendar.ReadReply.Method;
import org.relais.calendar.ReadReply.NotAReply;
import org.relais.calendar.ReadReply.Reply;
import org.relais.calendar.ReadReply.TooMuch;

/**
 * Reads what calendars send back (RFC 5546 3.2.3 and 3.2.7), from anyone on the Internet: values, never exceptions, in bounded
 * time and memory (CALENDAR 28, 35).
 *
 * <p>Of iCal4j only the grammar is used, and not its model: that one rejects Outlook's replies without ORGANIZER, expands
 * rules, and takes one of 1,500 zone ids of the JVM for each VTIMEZONE it sees, at 13 to 33 ms. Here a VTIMEZONE is passed
 * over: a zone is known by its name.
 */
public final class ReplyReader {
    private ReplyReader() {}

    /** An object that names its method itself. */
    public static ReadReply read(byte[] ics) {
        return read(ics, Optional.empty());
    }

    /**
     * @param ics the decoded part; or, for an object that a mail program wrote among the part's header fields, those lines
     * @param headerMethod of the part's Content-Type, for an object that lacks its own
     */
    public static ReadReply read(byte[] ics, Optional<String> headerMethod) {
        if (ics.length > RawObject.MOST_BYTES) {
            return new TooMuch("more than 5 MB");
        }
        ReplyHandler found = new ReplyHandler();
        boolean read = parse(RawObject.lines(ics), found);
        if (found.tooMuch().isPresent()) {
            return new TooMuch(found.tooMuch().get());
        }
        return read || found.ended() ? reply(found, headerMethod) : new NotAReply("it is no calendar object");
    }

    /** @return false when its grammar is broken; the message of the parser may hold an address and is dropped (P11) */
    private static boolean parse(String lines, ReplyHandler handler) {
        try {
            new CalendarParserImpl(true).parse(new StringReader(lines), handler);
            return true;
        } catch (ParserException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private static ReadReply reply(ReplyHandler found, Optional<String> headerMethod) {
        Optional<Method> method = found.method().or(() -> headerMethod).flatMap(ReplyReader::method);
        if (method.isEmpty()) {
            return new NotAReply("its method is no answer");
        }
        List<FoundEvent> events =
                found.events().stream().filter(FoundEvent::isAnswer).toList();
        if (events.isEmpty()) {
            return new NotAReply("it lacks a UID, an attendee, or a date that can be read");
        }
        String uid = events.get(0).uid();
        List<Reply> all = events.stream()
                .filter(event -> event.uid().equals(uid))
                .map(event -> event.reply(method.get()))
                .toList();
        return all.get(0).with(all.subList(1, all.size()));
    }

    private static Optional<Method> method(String name) {
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "REPLY" -> Optional.of(Method.REPLY);
            case "COUNTER" -> Optional.of(Method.COUNTER);
            default -> Optional.empty();
        };
    }
}
