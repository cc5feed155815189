package org.relais.newsletter;

import java.time.Instant;
import java.util.stream.Collectors;
import org.relais.resources.Resource;
import org.relais.resources.ResourceKind;
import org.relais.web.Departement;

/**
 * What an issue takes of a resource, at the instant it takes it.
 *
 * @param link an http or https address, or null when the resource has only its page here
 * @param place its départements as a reader knows them, or where it happens; empty for what is national
 * @param startsAt in UTC, or null
 */
public record Snapshot(
        Origin origin, ResourceKind kind, String title, String summary, String link, String place, Instant startsAt) {

    /** Which resource, and which state of it. */
    public record Origin(long resourceId, int version) {}

    static Snapshot of(Resource resource) {
        return new Snapshot(
                new Origin(resource.id(), resource.version()),
                resource.kind(),
                resource.title(),
                resource.summary(),
                resource.link(),
                territory(resource),
                resource.startsAt());
    }

    private static String territory(Resource resource) {
        String named = resource.departements().stream()
                .sorted()
                .limit(3)
                .map(code -> Departement.of(code).map(Departement::label).orElse(code))
                .collect(Collectors.joining(", "));
        String more = resource.departements().size() > 3 ? "…" : "";
        return named.isEmpty() && resource.place() != null ? resource.place() : named + more;
    }
}
