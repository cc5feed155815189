package org.relais.resources;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.web.Departement;

/** The public centre: what is validated; everything else is as if it were not there. */
@UseCase
public class CatalogueService {
    private static final int SIZE = 20;

    @Inject
    private CatalogueRepository catalogue;

    @Inject
    private ResourceRepository resources;

    /** Newest first. */
    public Listing page(Filter filter, int asked) {
        long total = catalogue.count(filter);
        int page = Listing.within(asked, total, SIZE);
        return Listing.of(catalogue.page(filter, page, SIZE), total, page, SIZE);
    }

    public Resource find(long id) {
        Resource resource = resources.get(id);
        if (resource.status() != ResourceStatus.VALIDATED) {
            throw Refusal.unknown("resource.unknown");
        }
        return resource;
    }

    /** How many there are of each kind, by its name; a kind without any is absent. */
    public Map<String, Long> byKind() {
        return catalogue.byKind();
    }

    /** Those that have something of their own. */
    public List<Departement> departements() {
        return catalogue.departements().stream()
                .flatMap(code -> Departement.of(code).stream())
                .toList();
    }
}
