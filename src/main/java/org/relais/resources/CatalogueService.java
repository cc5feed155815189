package org.relais.resources;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relais.Refusal;
import org.relais.UseCase;

/** What is public of the resources: what is validated; everything else is as if it were not there. */
@UseCase
public class CatalogueService {
    @Inject
    private CatalogueRepository catalogue;

    @Inject
    private ResourceRepository resources;

    /** Refused as unknown when it is not public. */
    public Published find(long id) {
        return catalogue.published(Set.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("resource.unknown"));
    }

    /** With its files and all; refused as unknown when it is not public. */
    public Resource whole(long id) {
        Resource resource = resources.get(id);
        if (resource.status() != ResourceStatus.VALIDATED) {
            throw Refusal.unknown("resource.unknown");
        }
        return resource;
    }

    /** Number to version of everything that is public, for whoever keeps a copy of it. */
    public Map<Long, Integer> versions() {
        return catalogue.versions();
    }

    /** Those of these numbers that are public, in no order. */
    public List<Published> published(Collection<Long> ids) {
        return catalogue.published(ids);
    }

    /** Events that will not take place as far as we know: taken back since then, before they were over. */
    public List<Published> cancelledEvents(Instant since) {
        return catalogue.cancelledEvents(since);
    }

    /** Number to Markdown. */
    public Map<Long, String> bodies(Collection<Long> ids) {
        return catalogue.bodies(ids);
    }

    /** When something was last done to any resource. */
    public Instant changedAt() {
        return catalogue.changedAt();
    }
}
