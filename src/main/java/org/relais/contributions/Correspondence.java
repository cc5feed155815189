package org.relais.contributions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.relais.resources.ResourceMoved;
import org.relais.resources.ResourceService;
import org.relais.revisions.Corrected;

/** Tells contributors by mail what becomes of what they proposed, in the transaction in which it happens. */
@ApplicationScoped
public class Correspondence {
    @Inject
    private ContributionRepository contributions;

    @Inject
    private ResourceService resources;

    @Inject
    private ContributionMail mail;

    /** What its author did not touch meanwhile says the same in their form, so that their next version keeps the correction. */
    void onCorrection(@Observes Corrected news) {
        contributions.ofResource(news.resourceId()).ifPresent(each -> each.corrected(news.before(), news.after()));
    }

    void onStep(@Observes ResourceMoved step) {
        News.of(step.act()).ifPresent(news -> contributions
                .ofResource(step.resourceId())
                .filter(contribution -> contribution.email() != null)
                .ifPresent(contribution -> mail.tell(
                        news, contribution, resources.find(step.resourceId()).title(), step.reason())));
    }
}
