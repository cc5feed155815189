package org.relais.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relais.resources.ResourceStatus;

/** Which links are to be looked at, and what was seen. */
@ApplicationScoped
class LinkRepository {
    private static final Set<ResourceStatus> SHOWN = Set.of(
            ResourceStatus.SUBMITTED, ResourceStatus.CLAIMED, ResourceStatus.CHANGES_ASKED, ResourceStatus.VALIDATED);

    @PersistenceContext
    private EntityManager entities;

    /** A link to look at. */
    record Due(Long resourceId, String link) {}

    /** Never looked at, changed since, or its time has come; the newest contributions first, since somebody waits for them. */
    List<Due> due(Instant now, int most) {
        return entities.createQuery("""
                        select new org.relais.links.LinkRepository$Due(e.id, e.content.link)
                        from Resource e left join LinkCheck c on c.resourceId = e.id
                        where e.status in :shown and e.content.link is not null
                        and (c.resourceId is null or c.link <> e.content.link or c.dueAt <= :now)
                        order by e.id desc""", Due.class)
                .setParameter("shown", SHOWN)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<LinkCheck> of(long resourceId) {
        return Optional.ofNullable(entities.find(LinkCheck.class, resourceId));
    }

    void add(LinkCheck check) {
        entities.persist(check);
    }
}
