package org.relais.contributions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.relais.resources.ResourceMoved;
import org.relais.resources.ResourceService;

/** Tells contributors by mail what becomes of what they proposed, in the transaction in which it happens. */
@ApplicationScoped
public class Correspondence {
    @Inject
    private ContributionRepository contributions;

    @Inject
    private ResourceService resources;

    @Inject
    private ContributionMail mail;

    void onStep(@Observes ResourceMoved step) {
        News.of(step.act()).ifPresent(news -> contributions
                .ofResource(step.resourceId())
                .filter(contribution -> contribution.email() != null)
                .ifPresent(contribution -> mail.tell(
                        news, contribution, resources.find(step.resourceId()).title(), step.reason())));
    }
}
