package org.relais.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.relais.Refusal;
import org.relais.web.OnEveryPage;
import org.relais.web.Page;
import org.relais.web.Seal;
import org.relais.web.Settings;

/**
 * What stands before every public form. Its template ({@code <@guard.fields/>}) adds a field that people do not see, a sealed
 * instant, and a proof of work that the browser solves while one types. Without scripts an intermediate page asks for a wait
 * and a press instead.
 */
@ApplicationScoped
public class Door implements OnEveryPage {
    /** A form left open longer is shown again. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final Duration NOBODY_TYPES_FASTER = Duration.ofSeconds(2);
    private static final Duration LAST_STEP = Duration.ofSeconds(5);
    /** What a form may carry through the last step. */
    private static final int MOST_CARRIED = 100_000;

    static final String TRAP = "homepage";
    static final String TICKET = "door.ticket";
    static final String PROOF = "door.proof";
    static final String STEP = "door.step";

    private Seal seal;
    private Clock clock;
    private DoorService service;
    private Proof proof;

    protected Door() {}

    @Inject
    public Door(Seal seal, Clock clock, DoorService service, Settings settings) {
        this.seal = seal;
        this.clock = clock;
        this.service = service;
        // The seal's own key stays in the seal; no address looks like « door ».
        proof = new Proof(seal.fingerprint("door"), settings.door().work());
    }

    /** One field that travels through the last step. */
    public record Carried(String name, String value) {}

    @Override
    public String name() {
        return "door";
    }

    /** For {@code guard.ftlh}: a fresh one for each form on each page. */
    public Challenge challenge() {
        return proof.challenge(Ticket.at(clock.instant()).sealed(seal, Ticket.Kind.FORM));
    }

    /**
     * Returns when a person, as far as can be told, has sent this form, and then once only for each form. To be called by a
     * page before its service, within the {@code try} that shows a refused form again.
     *
     * @param network the request's remote address
     * @param success what everyone sees who succeeds; also what a machine sees that filled in what nobody sees (P4)
     * @throws Refusal {@code door.…}, about the whole form: show it again with what was typed
     * @throws WebApplicationException an answer of the door's own: {@code success} for a machine, or the last step
     */
    public void check(MultivaluedMap<String, String> form, String network, Response success) {
        if (!text(form, TRAP).isEmpty()) {
            throw new WebApplicationException(success);
        }
        if (form.containsKey(STEP)) {
            Ticket step = opened(form, STEP, Ticket.Kind.LAST_STEP);
            if (step.age(clock.instant()).compareTo(LAST_STEP) < 0) {
                throw lastStep(form, text(form, STEP), true);
            }
            service.admit(step, Way.BY_HAND, network);
            return;
        }
        Ticket ticket = opened(form, TICKET, Ticket.Kind.FORM);
        if (ticket.age(clock.instant()).compareTo(NOBODY_TYPES_FASTER) < 0) {
            throw Refusal.invalid("", "door.too-fast");
        }
        if (text(form, PROOF).isEmpty()) {
            throw lastStep(form, Ticket.at(clock.instant()).sealed(seal, Ticket.Kind.LAST_STEP), false);
        }
        if (!proof.holds(text(form, TICKET), text(form, PROOF))) {
            throw Refusal.invalid("", "door.again");
        }
        service.admit(ticket, Way.PROVED, network);
    }

    private Ticket opened(MultivaluedMap<String, String> form, String field, Ticket.Kind kind) {
        Ticket ticket = Ticket.open(seal, kind, text(form, field)).orElseThrow(() -> Refusal.invalid("", "door.again"));
        if (ticket.age(clock.instant()).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("", "door.too-old");
        }
        return ticket;
    }

    private static WebApplicationException lastStep(MultivaluedMap<String, String> form, String step, boolean early) {
        return new WebApplicationException(Page.of("door/last-step")
                .with("step", step)
                .with("early", early)
                .with("carried", carried(form))
                .response());
    }

    private static List<Carried> carried(MultivaluedMap<String, String> form) {
        List<Carried> all = form.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("door."))
                .flatMap(field -> field.getValue().stream().map(value -> new Carried(field.getKey(), value)))
                .toList();
        if (all.stream().mapToInt(each -> each.value().length()).sum() > MOST_CARRIED) {
            throw Refusal.tooLarge("", "door.too-much");
        }
        return all;
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value;
    }
}
