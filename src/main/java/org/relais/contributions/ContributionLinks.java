package org.relais.contributions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.relais.Refusal;
import org.relais.web.Seal;
import org.relais.web.Settings;

/** The links of a contribution, each sealed for one purpose (S11): its author's page, and confirming their address. */
@ApplicationScoped
class ContributionLinks {
    private static final String OWN = "contribution";
    private static final String CONFIRM = "contribution confirm";

    @Inject
    private Seal seal;

    @Inject
    private Settings settings;

    /** Resuming, following, answering. */
    String own(Contribution contribution) {
        return settings.baseUrl() + "/contributions/" + token(contribution);
    }

    String token(Contribution contribution) {
        return seal.token(OWN, contribution.id());
    }

    String confirm(Contribution contribution) {
        return settings.baseUrl() + "/contributions/confirm/" + seal.token(CONFIRM, contribution.id());
    }

    long opened(String token) {
        return number(seal.open(OWN, token));
    }

    long confirmed(String token) {
        return number(seal.open(CONFIRM, token));
    }

    private static long number(OptionalLong opened) {
        return opened.orElseThrow(() -> Refusal.unknown("contribution.link-unknown"));
    }
}
