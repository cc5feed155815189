package org.relais.contributions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.relais.Refusal;
import org.relais.resources.ResourceService;
import org.relais.resources.ResourceStatus;
import org.relais.staff.Actor;

/** Contributions as whoever holds their private link finds them. */
@ApplicationScoped
class OwnContributions {
    /** While it stands so, its author may change it. */
    private static final Set<ResourceStatus> OPEN = Set.of(ResourceStatus.CHANGES_ASKED, ResourceStatus.VALIDATED);

    @Inject
    private ContributionRepository contributions;

    @Inject
    private ContributionLinks links;

    @Inject
    private ResourceService resources;

    @Inject
    private Actor actor;

    Contribution opened(String token) {
        return found(links.opened(token));
    }

    Contribution confirming(String token) {
        return found(links.confirmed(token));
    }

    private Contribution found(long id) {
        return contributions.find(id).orElseThrow(() -> Refusal.unknown("contribution.link-unknown"));
    }

    /** Held until the transaction ends, by somebody outside. */
    Contribution toChange(String token) {
        Contribution contribution =
                contributions.lock(links.opened(token)).orElseThrow(() -> Refusal.unknown("contribution.link-unknown"));
        if (!open(contribution)) {
            throw Refusal.conflict("contribution.under-review");
        }
        actor.becomesOutsider("contributor");
        return contribution;
    }

    boolean open(Contribution contribution) {
        return contribution.status() != ContributionStatus.SENT
                || OPEN.contains(resources.find(contribution.resourceId()).status());
    }
}
