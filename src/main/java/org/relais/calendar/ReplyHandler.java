package org.relais.calendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.ContentHandler;

/**
 * Takes what the parser finds and keeps the little that an answer is made of. It stops the parser, which recurses into
 * components, by an exception; iCal4j brings that to the reader as its own.
 */
final class ReplyHandler implements ContentHandler {
    private static final int MOST_COMPONENTS = 10_000;
    private static final int DEEPEST = 10;
    private static final int MOST_EVENTS = 500;
    private static final String EVENT = "VEVENT";

    private final Deque<String> open = new ArrayDeque<>();
    private final List<FoundEvent> events = new ArrayList<>();
    private final Map<String, String> parameters = new HashMap<>();
    private int components;
    private boolean ended;
    private String method;
    private String tooMuch;
    private String value = "";

    /** Whether the whole of an object was read, whatever rubbish follows it. */
    boolean ended() {
        return ended;
    }

    Optional<String> method() {
        return Optional.ofNullable(method);
    }

    Optional<String> tooMuch() {
        return Optional.ofNullable(tooMuch);
    }

    List<FoundEvent> events() {
        return events;
    }

    @Override
    public void startCalendar() {
        if (ended) {
            throw new IllegalStateException("only the first object counts");
        }
    }

    @Override
    public void endCalendar() {
        ended = true;
    }

    @Override
    public void startComponent(String name) {
        open.push(name.toUpperCase(Locale.ROOT));
        components++;
        if (components > MOST_COMPONENTS) {
            refuse("more than 10,000 components");
        }
        if (open.size() > DEEPEST) {
            refuse("components deeper than 10");
        }
        if (isInEvent()) {
            events.add(new FoundEvent());
        }
        if (events.size() > MOST_EVENTS) {
            refuse("more than 500 events");
        }
    }

    @Override
    public void endComponent(String name) {
        open.pop();
    }

    @Override
    public void startProperty(String name) {
        parameters.clear();
    }

    /** Of a repeated parameter the first counts: so one cannot be hidden behind another. */
    @Override
    public void parameter(String name, String quoted) {
        if (parameters.size() < FoundEvent.MOST_PARAMETERS) {
            parameters.putIfAbsent(name.strip().toUpperCase(Locale.ROOT), unquoted(quoted));
        }
    }

    private static String unquoted(String value) {
        String bare = value.strip();
        boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
        return quoted ? bare.substring(1, bare.length() - 1).strip() : bare;
    }

    @Override
    public void propertyValue(String raw) {
        value = raw.strip();
    }

    @Override
    public void endProperty(String typed) {
        String name = typed.strip().toUpperCase(Locale.ROOT);
        if (name.equals("RRULE") && value.toUpperCase(Locale.ROOT).contains("SECONDLY")) {
            refuse("a rule by the second");
        }
        if (open.isEmpty() && name.equals("METHOD") && method == null) {
            method = value;
        }
        if (isInEvent()) {
            events.get(events.size() - 1).take(name, parameters, value);
        }
    }

    /** In the event itself, not in its alarm. */
    private boolean isInEvent() {
        return open.size() == 1 && EVENT.equals(open.peek());
    }

    private void refuse(String reason) {
        tooMuch = reason;
        throw new IllegalStateException(reason);
    }
}
