package org.relais.calendar;

import java.util.Optional;

/** Reads what calendars send back. */
public final class ReplyReader {
    private ReplyReader() {}

    /** An object that names its method itself. */
    public static ReadReply read(byte[] ics) {
        return read(ics, Optional.empty());
    }

    /** @param headerMethod of the part's Content-Type, for objects that lack their own */
    public static ReadReply read(byte[] ics, Optional<String> headerMethod) {
        return new ReadReply.NotAReply("no calendar object");
    }
}
