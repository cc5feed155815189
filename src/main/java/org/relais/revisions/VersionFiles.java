package org.relais.revisions;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.relais.UseCase;
import org.relais.attachments.Keeping;
import org.relais.resources.Enclosures;

/** Files that a version names: as long as it waits, and for a while after a newer one left them out. */
@UseCase
public class VersionFiles {
    @Inject
    private RevisionRepository revisions;

    @Inject
    private Clock clock;

    void onKeeping(@Observes Keeping keeping) {
        if (!keeping.candidates().isEmpty()) {
            revisions
                    .withFilesSince(clock.instant().minus(Enclosures.KEPT))
                    .forEach(each -> keeping.keep(each.draft().details().attachments()));
        }
    }
}
