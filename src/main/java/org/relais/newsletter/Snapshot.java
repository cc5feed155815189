package org.relais.newsletter;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relais.resources.Resource;
import org.relais.web.Departement;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarStatus;

/**
 * What an issue takes of a resource or of a webinar to come, at the instant it takes it.
 *
 * @param link an http or https address, a page of ours such as {@code /webinars/…}, or null when a resource has only its page
 * @param place its départements as a reader knows them, or where it happens; empty for what is national
 * @param startsAt in UTC, or null
 */
public record Snapshot(
        Origin origin, EntryKind kind, String title, String summary, String link, String place, Instant startsAt) {

    /** Where an entry comes from. */
    public enum Source {
        RESOURCE,
        WEBINAR,
        /** Written here. */
        TEAM
    }

    /** Which resource or webinar, and which state of it. */
    public record Origin(Source source, long id, int version) {
        static Origin resource(long id, int version) {
            return new Origin(Source.RESOURCE, id, version);
        }

        static Origin webinar(long id, int version) {
            return new Origin(Source.WEBINAR, id, version);
        }

        static Origin team() {
            return new Origin(Source.TEAM, 0, 0);
        }

        public boolean isWebinar() {
            return source == Source.WEBINAR;
        }

        /** The same thing, in whatever state. */
        boolean same(Origin other) {
            return source == other.source && id == other.id;
        }
    }

    /** Where a reader is led: the link, or a resource's own page. */
    String reached() {
        return link == null ? "/resources/" + origin.id() : link;
    }

    static Snapshot of(Resource resource) {
        String territory = territory(resource.departements());
        return new Snapshot(
                Origin.resource(resource.id(), resource.version()),
                EntryKind.of(resource.kind()),
                resource.title(),
                resource.summary(),
                resource.link(),
                territory.isEmpty() && resource.place() != null ? resource.place() : territory,
                resource.startsAt());
    }

    /** Empty when nobody can come any more. */
    static Optional<Snapshot> of(Webinar webinar, Instant now) {
        if (webinar.status() != WebinarStatus.PUBLISHED) {
            return Optional.empty();
        }
        return webinar.coming(now).stream()
                .findFirst()
                .map(next -> new Snapshot(
                        Origin.webinar(webinar.id(), webinar.version()),
                        EntryKind.WEBINAR,
                        webinar.title(),
                        webinar.presentation().summary(),
                        "/webinars/" + webinar.slug(),
                        territory(webinar.presentation().departements()),
                        next.startsAt()));
    }

    private static String territory(Collection<String> codes) {
        String named = codes.stream()
                .sorted()
                .limit(3)
                .map(code -> Departement.of(code).map(Departement::label).orElse(code))
                .collect(Collectors.joining(", "));
        return named + (codes.size() > 3 ? "…" : "");
    }
}
