package org.relais.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.relais.Refusal;
import org.relais.web.Seal;
import org.relais.web.Settings;

/** The links that mails give people, each sealed for one purpose (S11): confirming, their own page, their way into the room. */
@ApplicationScoped
public class RegistrationLinks {
    private static final String CONFIRM = "registration confirm";
    private static final String PERSON = "registration";
    private static final String JOIN = "registration join";
    /** A way in is a registration's number and an edition below this. */
    static final int EDITIONS = 1000;

    private Seal seal;
    private Settings settings;

    protected RegistrationLinks() {}

    @Inject
    public RegistrationLinks(Seal seal, Settings settings) {
        this.seal = seal;
        this.settings = settings;
    }

    public String confirm(Registration registration) {
        return at("/registrations/confirm/", seal.token(CONFIRM, registration.id()));
    }

    /** Their page: standing, answering, leaving. */
    public String person(Registration registration) {
        return at("/me/registrations/", personToken(registration));
    }

    public String personToken(Registration registration) {
        return seal.token(PERSON, registration.id());
    }

    /** Whoever renews an entrance makes the links before void. */
    public String join(Registration registration) {
        return at("/me/join/", joinToken(registration));
    }

    public String joinToken(Registration registration) {
        return seal.token(
                JOIN, registration.id() * EDITIONS + registration.entrance().edition() % EDITIONS);
    }

    private String at(String path, String token) {
        return settings.baseUrl() + path + token;
    }

    long confirmed(String token) {
        return number(seal.open(CONFIRM, token));
    }

    /** @throws Refusal when it is not ours */
    public long opened(String token) {
        return number(seal.open(PERSON, token));
    }

    /** Whose way in it is, and which edition. */
    public record Way(long registration, int edition) {
        public boolean opens(Entrance entrance) {
            return entrance.state() == Entrance.State.VALID && entrance.edition() % EDITIONS == edition;
        }
    }

    public Way joined(String token) {
        long both = number(seal.open(JOIN, token));
        return new Way(both / EDITIONS, (int) (both % EDITIONS));
    }

    private static long number(OptionalLong opened) {
        return opened.orElseThrow(() -> Refusal.unknown("registration.link-unknown"));
    }
}
