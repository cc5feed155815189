package org.relais.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the public centre reads: validated resources and nothing else. */
@ApplicationScoped
class CatalogueRepository {
    private static final Set<ResourceStatus> TAKEN_BACK = Set.of(ResourceStatus.WITHDRAWN, ResourceStatus.ARCHIVED);

    @PersistenceContext
    private EntityManager entities;

    /** Number to version of every public resource: of 10,000, 8 ms from the index alone (V26). */
    Map<Long, Integer> versions() {
        Map<Long, Integer> versions = new HashMap<>();
        entities.createQuery("select e.id, e.version from Resource e where e.status = :status", Object[].class)
                .setParameter("status", ResourceStatus.VALIDATED)
                .getResultStream()
                .forEach(row -> versions.put((Long) row[0], (Integer) row[1]));
        return versions;
    }

    List<Published> published(Collection<Long> ids) {
        return read(ids, Set.of(ResourceStatus.VALIDATED));
    }

    /** Events that were public and were taken back since then, before they were over. */
    List<Published> cancelledEvents(Instant since) {
        List<Long> ids = entities.createQuery("""
                        select e.id from Resource e where e.status in :ended and e.validatedAt is not null
                            and e.content.kind = :event and coalesce(e.content.endsAt, e.content.startsAt) > :since
                            and (select max(h.at) from HistoryLine h where h.resource = e) > :since
                            and (select max(h.at) from HistoryLine h where h.resource = e)
                                < coalesce(e.content.endsAt, e.content.startsAt)
                        order by e.id""", Long.class)
                .setParameter("ended", TAKEN_BACK)
                .setParameter("event", ResourceKind.EVENT)
                .setParameter("since", since)
                .getResultList();
        return ids.isEmpty() ? List.of() : read(ids, TAKEN_BACK);
    }

    /** Seven queries whatever the number; as entities each would cost three more. */
    private List<Published> read(Collection<Long> ids, Set<ResourceStatus> statuses) {
        Map<Long, Set<String>> departements = several("e.content.departements", String.class, ids);
        Map<Long, Set<String>> themes = several("e.content.themes", String.class, ids);
        Map<Long, Set<Audience>> audience = several("e.content.audience", Audience.class, ids);
        Map<Long, Sound> sounds = sounds(ids);
        Map<Long, Instant> changes = changes(ids);
        return entities.createQuery("""
                        select e.id, e.version, e.content.kind, e.content.title, e.content.summary, e.content.link,
                            e.content.startsAt, e.content.endsAt, e.content.zone, e.content.place, e.author.organisation,
                            e.content.details.language, e.content.details.minutes, e.validatedAt
                        from Resource e where e.id in :ids and e.status in :statuses""", Object[].class)
                .setParameter("ids", ids)
                .setParameter("statuses", statuses)
                .getResultStream()
                .map(row -> new Published(
                        (Long) row[0],
                        (Integer) row[1],
                        (ResourceKind) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        new When((Instant) row[6], (Instant) row[7], ZoneId.of((String) row[8])),
                        (String) row[9],
                        (String) row[10],
                        (String) row[11],
                        departements.getOrDefault(row[0], Set.of()),
                        themes.getOrDefault(row[0], Set.of()),
                        audience.getOrDefault(row[0], Set.of()),
                        (Integer) row[12],
                        sounds.get(row[0]),
                        (Instant) row[13],
                        changes.getOrDefault(row[0], (Instant) row[13])))
                .toList();
    }

    private <T> Map<Long, Set<T>> several(String path, Class<T> type, Collection<Long> ids) {
        Map<Long, Set<T>> found = new HashMap<>();
        entities.createQuery("select e.id, v from Resource e join " + path + " v where e.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> found.computeIfAbsent((Long) row[0], id -> new HashSet<>())
                        .add(type.cast(row[1])));
        return found;
    }

    /** The first one that came with each. */
    private Map<Long, Sound> sounds(Collection<Long> ids) {
        Map<Long, Sound> sounds = new HashMap<>();
        entities.createQuery("""
                        select e.id, a.id, a.type, a.size from Resource e join e.content.details.attachments f
                        join Attachment a on a.id = f where e.id in :ids and a.type like 'audio/%' order by a.id""", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> sounds.putIfAbsent(
                        (Long) row[0], new Sound((Long) row[1], (String) row[2], ((Number) row[3]).longValue())));
        return sounds;
    }

    private Map<Long, Instant> changes(Collection<Long> ids) {
        Map<Long, Instant> changes = new HashMap<>();
        entities.createQuery("""
                        select e.resource.id, max(e.at) from HistoryLine e where e.resource.id in :ids
                        group by e.resource.id""", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> changes.put((Long) row[0], (Instant) row[1]));
        return changes;
    }

    Map<Long, String> bodies(Collection<Long> ids) {
        Map<Long, String> bodies = new HashMap<>();
        entities.createQuery("select e.id, e.content.body from Resource e where e.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> bodies.put((Long) row[0], (String) row[1]));
        return bodies;
    }

    /** Of anything at all, or nothing when there is no resource yet. */
    Instant changedAt() {
        Instant last = entities.createQuery("select max(e.at) from HistoryLine e", Instant.class)
                .getSingleResult();
        return last == null ? Instant.EPOCH : last;
    }
}
