package org.relais.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relais.calendar.ReadReply;
import org.relais.calendar.ReplyReader;
import org.relais.mime.Addresses;
import org.relais.mime.Headers;
import org.relais.mime.MimeReader;
import org.relais.mime.Part;
import org.relais.mime.Reading;
import org.relais.web.MailAddress;

/**
 * Says what a message is, from its bytes alone. The order matters: a bounce carries our own calendar object back, so reports
 * come first; then list mail, which is never an answer (CALENDAR 34); then answers from calendars, which Google and Exchange
 * mark as written by a machine although a person pressed the button, so they come before that mark is looked at. An
 * out-of-office note never holds an object with METHOD REPLY or COUNTER.
 */
final class Recognition {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_MESSAGE_ID = 255;
    private static final int MOST_OBJECTS = 10;
    private static final int LONGEST_RECEIVED = 2_000;
    private static final List<String> RECIPIENTS = List.of(
            "Delivered-To",
            "X-Original-To",
            "Envelope-To",
            "X-Envelope-To",
            "X-Delivered-To",
            "X-Forwarded-To",
            "To",
            "Cc");

    private Recognition() {}

    /** Never throws, whatever the bytes are. */
    static Mail of(byte[] message) {
        Reading reading = MimeReader.read(message);
        if (reading instanceof Reading.Read read) {
            return mail(message, read.message());
        }
        String reason = ((Reading.TooMuch) reading).reason();
        return new Mail(digest(message), "", Optional.empty(), "", Set.of(), new Recognised.TooMuch(reason));
    }

    private static Mail mail(byte[] bytes, Part message) {
        Headers headers = message.headers();
        String id = cut(headers.value("Message-ID").strip(), LONGEST_MESSAGE_ID);
        return new Mail(
                digest(id.isEmpty() ? bytes : id.getBytes(StandardCharsets.UTF_8)),
                id,
                Addresses.sender(headers.value("From")).flatMap(Recognition::normalised),
                cut(headers.words("Subject"), LONGEST_SUBJECT),
                writtenTo(headers),
                recognised(message));
    }

    private static Recognised recognised(Part message) {
        Automatic automatic = new Automatic(message);
        Optional<Recognised> known = new BounceReading(message).read();
        if (known.isEmpty() && automatic.isListMail()) {
            known = Optional.of(new Recognised.ListMail());
        }
        return known.or(() -> calendarReply(message, automatic.writer()))
                .orElseGet(() -> automatic.isAutoReply() ? new Recognised.AutoReply() : new Recognised.Human());
    }

    /** The first object that is an answer; one that is too much says so, unless an answer stands beside it. */
    private static Optional<Recognised> calendarReply(Part message, CalendarReplied.Writer writer) {
        List<ReadReply> objects = CalendarPart.objects(message)
                .limit(MOST_OBJECTS)
                .map(found -> ReplyReader.read(found.ics(), found.method()))
                .toList();
        Optional<Recognised> answer = objects.stream()
                .filter(ReadReply.Reply.class::isInstance)
                .map(reply -> (Recognised) new Recognised.CalendarReply((ReadReply.Reply) reply, writer))
                .findFirst();
        return answer.or(() -> objects.stream()
                .filter(ReadReply.TooMuch.class::isInstance)
                .map(much -> (Recognised) new Recognised.TooMuch(((ReadReply.TooMuch) much).reason()))
                .findFirst());
    }

    /** Forwarding and aliases leave the address it was first sent to in one or another of these. */
    private static Set<String> writtenTo(Headers headers) {
        Set<String> all = new LinkedHashSet<>();
        RECIPIENTS.forEach(name -> headers.all(name).forEach(value -> all.addAll(Addresses.in(value))));
        for (String received : headers.all("Received")) {
            int hop = received.indexOf(" for ");
            if (hop >= 0) {
                all.addAll(Addresses.in(cut(received.substring(hop), LONGEST_RECEIVED)));
            }
        }
        return all;
    }

    private static Optional<String> normalised(String address) {
        try {
            return Optional.of(MailAddress.normalised(address));
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
