package org.relais.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Keeps what a resource said and says, so that the two can be read side by side. */
@ApplicationScoped
class Versions {
    @Inject
    private RevisionRepository revisions;

    @Inject
    private Clock clock;

    /** Its author changed it: what it said before is kept with the first change. */
    void answered(Resource resource, Content after) {
        if (revisions.of(resource.id()).isEmpty()) {
            keep(resource, resource.content().draft(), Revision.Status.TAKEN);
        }
        keep(resource, after.draft(), Revision.Status.TAKEN);
    }

    void keep(Resource resource, Draft draft, Revision.Status status) {
        int number = revisions.of(resource.id()).size() + 1;
        revisions.add(new Revision(resource.id(), number, draft, status, clock.instant()));
    }
}
