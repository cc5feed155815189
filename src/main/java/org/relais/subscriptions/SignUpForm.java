package org.relais.subscriptions;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.relais.consents.Topic;
import org.relais.subscribers.Mode;
import org.relais.subscribers.Typing;

/** The public form as it was sent. Templates read from it what to show again. */
public final class SignUpForm {
    private static final List<String> FOLDED =
            List.of("givenName", "familyName", "profession", "structure", "departement");
    private final MultivaluedMap<String, String> sent;

    SignUpForm(MultivaluedMap<String, String> sent) {
        this.sent = sent;
    }

    /** What a field held, or the empty string. */
    public String typed(String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value;
    }

    public boolean ticked(String field, String value) {
        return sent.getOrDefault(field, List.of()).contains(value);
    }

    /** Whether something was told that nobody has to tell. */
    public boolean more() {
        return FOLDED.stream().anyMatch(field -> !typed(field).isEmpty());
    }

    /** @param page where the form stood */
    SignUp signUp(Locale locale, String page) {
        Typing typing = new Typing(
                typed("givenName"), typed("familyName"), typed("departement"), typed("profession"), typed("structure"));
        return new SignUp(
                SignUp.address(typed("email")), typing.profile(locale), mode(), topics(), typed("shown"), page);
    }

    /** Relatives are written to discreetly, without being asked a second time, and nothing else is kept of it. */
    private Mode mode() {
        return ticked("relative", "yes") || ticked("mode", Mode.DISCREET.name()) ? Mode.DISCREET : Mode.USUAL;
    }

    private Set<Topic> topics() {
        Set<Topic> all = EnumSet.noneOf(Topic.class);
        sent.getOrDefault("topics", List.of()).forEach(name -> Topic.named(name).ifPresent(all::add));
        return all;
    }
}
