package org.relais.door;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import org.relais.Refusal;
import org.relais.web.Seal;

/** What a form that came in tells about its sender, at that instant, from the form alone. */
record Inspection(Seal seal, Proof proof) {
    /** A form left open longer is shown again. */
    static final Duration LONGEST = Duration.ofHours(24);

    static final Duration NOBODY_TYPES_FASTER = Duration.ofSeconds(2);
    static final Duration LAST_STEP = Duration.ofSeconds(5);

    static final String TRAP = "homepage";
    static final String TICKET = "door.ticket";
    static final String PROOF = "door.proof";
    static final String STEP = "door.step";

    /** What to do with it. */
    sealed interface Verdict {}

    /** It filled in what people do not see. */
    record Machine() implements Verdict {}

    /** It may come in, if its ticket was not spent and the ceilings allow. */
    record Enter(Ticket ticket, Way way) implements Verdict {}

    /** No scripts ran: one step more. */
    record LastStep(String step, boolean tooEarly) implements Verdict {}

    Verdict of(MultivaluedMap<String, String> form, Instant now) {
        if (!text(form, TRAP).isEmpty()) {
            return new Machine();
        }
        return form.containsKey(STEP) ? afterTheLastStep(form, now) : first(form, now);
    }

    private Verdict first(MultivaluedMap<String, String> form, Instant now) {
        Ticket ticket = opened(form, TICKET, Ticket.Kind.FORM, now);
        if (ticket.age(now).compareTo(NOBODY_TYPES_FASTER) < 0) {
            throw Refusal.invalid("", "door.too-fast");
        }
        if (text(form, PROOF).isEmpty()) {
            return new LastStep(Ticket.at(now).sealed(seal, Ticket.Kind.LAST_STEP), false);
        }
        if (!proof.holds(text(form, TICKET), text(form, PROOF))) {
            throw Refusal.invalid("", "door.again");
        }
        return new Enter(ticket, Way.PROVED);
    }

    /** Whoever is too early keeps the instant at which the wait began. */
    private Verdict afterTheLastStep(MultivaluedMap<String, String> form, Instant now) {
        Ticket step = opened(form, STEP, Ticket.Kind.LAST_STEP, now);
        boolean tooEarly = step.age(now).compareTo(LAST_STEP) < 0;
        return tooEarly ? new LastStep(text(form, STEP), true) : new Enter(step, Way.BY_HAND);
    }

    private Ticket opened(MultivaluedMap<String, String> form, String field, Ticket.Kind kind, Instant now) {
        Ticket ticket = Ticket.open(seal, kind, text(form, field)).orElseThrow(() -> Refusal.invalid("", "door.again"));
        if (ticket.age(now).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("", "door.too-old");
        }
        return ticket;
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value;
    }
}
