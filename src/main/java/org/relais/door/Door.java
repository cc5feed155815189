package org.relais.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
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
    /** Characters that a form may carry through the last step. */
    private static final int MOST_CARRIED = 100_000;

    @Inject
    private Seal seal;

    @Inject
    private Clock clock;

    @Inject
    private DoorService service;

    @Inject
    private Settings settings;

    /** One field that travels through the last step. */
    public record Carried(String name, String value) {}

    @Override
    public String name() {
        return "door";
    }

    /** For {@code guard.ftlh}: a fresh one for each form on each page. */
    public Challenge challenge() {
        return proof().challenge(Ticket.at(clock.instant()).sealed(seal, Ticket.Kind.FORM));
    }

    /**
     * Returns when a person, as far as can be told, has sent this form, and only once for each form shown. To be called by a
     * page before its service, within the {@code try} that shows a refused form again.
     *
     * @param network the request's remote address
     * @param success what everyone sees who succeeds, and a machine that filled in what nobody sees (P4)
     * @throws Refusal {@code door.…}, about the whole form: show it again with what was typed
     * @throws WebApplicationException an answer of the door's own: {@code success} for a machine, or the last step
     */
    public void check(MultivaluedMap<String, String> form, String network, Response success) {
        Inspection.Verdict verdict = new Inspection(seal, proof()).of(form, clock.instant());
        if (verdict instanceof Inspection.Enter enter) {
            service.admit(enter.ticket(), enter.way(), network);
        } else if (verdict instanceof Inspection.LastStep step) {
            throw new WebApplicationException(Page.of("door/last-step")
                    .with("step", step.step())
                    .with("early", step.tooEarly())
                    .with("carried", carried(form))
                    .response());
        } else {
            throw new WebApplicationException(success);
        }
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

    private Proof proof() {
        return Proof.under(seal, settings);
    }
}
