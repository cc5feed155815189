package org.relais.inbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.mime.Addresses;
import org.relais.mime.Headers;
import org.relais.mime.Part;

/**
 * Finds out whether a message says that mail of ours did not arrive, or was called spam: reports by the book (RFC 3464, RFC
 * 5965), and the letters that mail systems write instead (qmail, Exim, old Exchange and sendmail, Yahoo, Domino).
 */
final class BounceReading {
    private static final int LOOKED_AT = 65_536;
    private static final Set<String> DAEMONS =
            Set.of("mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon", "mdaemon", "double-bounce", "mailer");
    private static final List<String> COPY_BEGINS = List.of(
            "this is a copy of the message",
            "below this line is a copy",
            "original message headers",
            "original message follows",
            "----- original message",
            "unsent message follows",
            "en-têtes de message d");

    private final Part message;

    BounceReading(Part message) {
        this.message = message;
    }

    /** Empty when it is no report, and no letter of a mail system about a failure. */
    Optional<Recognised> read() {
        if (part("message/feedback-report").isPresent()) {
            return part("message/feedback-report").map(this::complaint);
        }
        Optional<Part> report = part("message/delivery-status").or(() -> part("message/global-delivery-status"));
        if (report.isPresent()) {
            return report.map(this::report);
        }
        return isLetterOfAMailSystem() ? letter() : Optional.empty();
    }

    private Recognised complaint(Part part) {
        Set<String> addresses = new LinkedHashSet<>(returned().addresses());
        List<Headers> groups = part.groups();
        for (String field : List.of("Original-Mail-From", "Original-Rcpt-To", "Removal-Recipient")) {
            groups.stream()
                    .flatMap(group -> group.all(field).stream())
                    .map(Addresses::in)
                    .forEach(addresses::addAll);
        }
        String type = groups.stream()
                .map(group -> group.value("Feedback-Type"))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return type.equalsIgnoreCase("not-spam")
                ? new Recognised.AutoReply()
                : new Recognised.Complaint(
                        type, new Recognised.Returned(addresses, returned().messageId()));
    }

    /** A delay, a relaying or a success is news that nobody needs. */
    private Recognised report(Part part) {
        List<Headers> failures = part.groups().stream()
                .filter(group -> group.value("Action").toLowerCase(Locale.ROOT).startsWith("failed"))
                .toList();
        if (failures.isEmpty()) {
            return new Recognised.AutoReply();
        }
        Headers first = failures.get(0);
        String words = first.value("Diagnostic-Code");
        Diagnosis diagnosis = Diagnosis.of(first.value("Status"), words.isEmpty() ? letterText() : words);
        Set<String> failed = failures.stream()
                .flatMap(group ->
                        Stream.of("Final-Recipient", "Original-Recipient").flatMap(field -> group.all(field).stream()))
                .flatMap(value -> Addresses.in(value).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Recognised.Bounce(diagnosis, failed, returned());
    }

    /** Not by an empty Return-Path alone: an out-of-office note has none either, and may speak of a house number 5.1.1. */
    private boolean isLetterOfAMailSystem() {
        Headers headers = message.headers();
        String sender = Addresses.sender(headers.value("From")).orElse("");
        String name = sender.substring(0, Math.max(0, sender.indexOf('@')));
        boolean nobody =
                sender.isEmpty() && headers.value("Return-Path").strip().equals("<>");
        return headers.has("X-Failed-Recipients") || DAEMONS.contains(name) || nobody;
    }

    /** Only when it tells of a failure. */
    private Optional<Recognised> letter() {
        String text = letterText();
        String before = beforeCopy(text);
        boolean named = message.headers().has("X-Failed-Recipients");
        if (!named && !Diagnosis.isToldIn(before)) {
            return Optional.empty();
        }
        Set<String> failed = new LinkedHashSet<>(Addresses.in(message.headers().value("X-Failed-Recipients")));
        failed.addAll(Addresses.in(before));
        Set<String> addresses = new LinkedHashSet<>(returned().addresses());
        addresses.addAll(Addresses.in(text.substring(before.length())));
        String id = returned().messageId().isEmpty()
                ? messageIdIn(text)
                : returned().messageId();
        return Optional.of(
                new Recognised.Bounce(Diagnosis.of("", before), failed, new Recognised.Returned(addresses, id)));
    }

    private static String beforeCopy(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int copy = COPY_BEGINS.stream()
                .mapToInt(lower::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(text.length());
        return text.substring(0, Math.min(copy, text.length()));
    }

    private static String messageIdIn(String text) {
        return text.lines()
                .filter(line -> line.regionMatches(true, 0, "Message-ID:", 0, 11))
                .map(line -> line.substring(11).strip())
                .findFirst()
                .orElse("");
    }

    /** The first text a person would read; HTML without its tags. */
    private String letterText() {
        return message.ownParts()
                .filter(part -> part.type().equals("text/plain") || part.type().equals("text/html"))
                .findFirst()
                .map(part -> part.type().equals("text/html") ? withoutTags(part.text(LOOKED_AT)) : part.text(LOOKED_AT))
                .orElse("");
    }

    /** For looking, never for showing. */
    static String withoutTags(String html) {
        StringBuilder text = new StringBuilder(html.length());
        boolean inside = false;
        for (int i = 0; i < html.length(); i++) {
            char each = html.charAt(i);
            if (each == '<' || each == '>') {
                inside = each == '<';
                text.append(' ');
            } else if (!inside) {
                text.append(each);
            }
        }
        return text.toString();
    }

    /** From the headers of our message that came back, whether whole or not. */
    private Recognised.Returned returned() {
        Optional<Headers> headers = message.ownParts()
                .filter(Part::carriesMessage)
                .flatMap(part -> part.parts().stream())
                .map(Part::headers)
                .findFirst();
        Set<String> addresses = new LinkedHashSet<>();
        for (String field : List.of("Return-Path", "Reply-To", "To", "X-Envelope-From", "Envelope-From")) {
            headers.ifPresent(each -> each.all(field).forEach(value -> addresses.addAll(Addresses.in(value))));
        }
        return new Recognised.Returned(
                addresses, headers.map(each -> each.value("Message-ID")).orElse(""));
    }

    private Optional<Part> part(String type) {
        return message.ownParts().filter(part -> part.type().equals(type)).findFirst();
    }
}
