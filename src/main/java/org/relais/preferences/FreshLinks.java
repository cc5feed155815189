package org.relais.preferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.relais.Refusal;
import org.relais.web.Seal;
import org.relais.web.Settings;

/** Makes fresh links and opens them: the seal says whose and for what, the row until when. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FreshLinks {
    @Inject
    private FreshLinkRepository links;

    @Inject
    private Seal seal;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * A link for the mail that carries it.
     *
     * @param url whole
     * @param endsAt from when on it opens nothing
     */
    public record Made(long id, String token, String url, Instant endsAt) {}

    public Made make(long subscriberId, FreshLink.Purpose purpose) {
        return made(new FreshLink(subscriberId, purpose, clock.instant()));
    }

    Made toConfirm(long subscriberId, String email) {
        return made(FreshLink.toConfirm(subscriberId, email, clock.instant()));
    }

    private Made made(FreshLink link) {
        links.add(link);
        String token = seal.token(sealed(link.purpose()), link.id());
        return new Made(link.id(), token, settings.baseUrl() + path(link.purpose()) + token, link.endsAt());
    }

    /** @throws Refusal when it is not ours, for something else, or too old */
    FreshLink open(FreshLink.Purpose purpose, String token) {
        return links.find(number(purpose, token))
                .filter(each -> each.done() || each.openAt(clock.instant()))
                .orElseThrow(() -> Refusal.unknown("link.expired"));
    }

    /** Whose it is, for whoever locks the person before reading the link: a second press then sees what the first has done. */
    long whose(FreshLink.Purpose purpose, String token) {
        return links.personOf(number(purpose, token)).orElseThrow(() -> Refusal.unknown("link.expired"));
    }

    private long number(FreshLink.Purpose purpose, String token) {
        return seal.open(sealed(purpose), token).orElseThrow(() -> Refusal.unknown("link.expired"));
    }

    private static String sealed(FreshLink.Purpose purpose) {
        return "fresh " + purpose;
    }

    private static String path(FreshLink.Purpose purpose) {
        return switch (purpose) {
            case PREFERENCES -> "/me/preferences/";
            case DATA -> "/me/data/";
            case ERASURE -> "/me/erase/";
            case ADDRESS -> "/me/address/";
        };
    }
}
