package org.relais.envelope;

import java.util.Map;
import org.relais.web.MailAddress;

/**
 * What one message says that no other of its mailing does. Begin with {@link #NONE}: {@code
 * Personal.NONE.saying(Map.of("joinUrl", url)).repliedTo(address).inviting(calendar)}.
 *
 * @param slots a value for each of the content's own slots, plain: it is escaped where it stands in HTML
 * @param replyTo where its answers go, or null for where all answers go
 * @param calendar or null
 * @param attachment or null
 */
public record Personal(Map<String, String> slots, String replyTo, CalendarPart calendar, Attachment attachment) {
    public static final Personal NONE = new Personal(Map.of(), null, null, null);

    /**
     * @throws IllegalArgumentException when {@code replyTo} is no address in the form we keep
     */
    public Personal {
        slots = Map.copyOf(slots);
        if (replyTo != null && !replyTo.equals(MailAddress.normalised(replyTo))) {
            throw new IllegalArgumentException("Answers go to an address in lower case");
        }
    }

    public Personal(Map<String, String> slots, String replyTo, CalendarPart calendar) {
        this(slots, replyTo, calendar, null);
    }

    public Personal saying(Map<String, String> values) {
        return new Personal(values, replyTo, calendar, attachment);
    }

    public Personal repliedTo(String address) {
        return new Personal(slots, address, calendar, attachment);
    }

    public Personal inviting(CalendarPart part) {
        return new Personal(slots, replyTo, part, attachment);
    }

    public Personal attaching(Attachment file) {
        return new Personal(slots, replyTo, calendar, file);
    }

    /** Whether it is more than two bodies. */
    boolean hasFiles() {
        return calendar != null || attachment != null;
    }
}
