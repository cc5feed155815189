package org.relais.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.relais.newsletter.Snapshot.Origin;
import org.relais.resources.ResourceService;
import org.relais.web.Settings;
import org.relais.webinars.WebinarService;

/**
 * What can stand in an issue: validated resources that none features yet, and webinars to come. A resource is news once; a webinar
 * is news until it begins, so an earlier issue does not keep it out of this one.
 */
@ApplicationScoped
class Offer {
    private static final int MOST_WEBINARS = 100;

    @Inject
    private IssueRepository issues;

    @Inject
    private ResourceService resources;

    @Inject
    private WebinarService webinars;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** For the issue of that quarter, which leaves in its last weeks: webinars until the next one has left. */
    List<Snapshot> of(Quarter quarter) {
        Set<Long> featured = issues.featured();
        Instant end = quarter.next()
                .lastDay()
                .plusDays(1)
                .atStartOfDay(settings.zone())
                .toInstant();
        return Stream.concat(
                        resources.validated().stream()
                                .filter(resource -> !featured.contains(resource.id()))
                                .map(Snapshot::of),
                        webinars().filter(snapshot -> snapshot.startsAt().isBefore(end)))
                .toList();
    }

    private Stream<Snapshot> webinars() {
        return webinars.coming(MOST_WEBINARS).stream()
                .flatMap(webinar -> Snapshot.of(webinar, clock.instant()).stream());
    }

    /** What an entry would take now; empty when its origin is no longer public. */
    Optional<Snapshot> now(Origin origin) {
        return origin.isWebinar()
                ? Snapshot.of(webinars.find(origin.id()), clock.instant())
                : resources.validated().stream()
                        .filter(resource -> resource.id() == origin.id())
                        .map(Snapshot::of)
                        .findFirst();
    }

    /** The same for many entries, reading what is public once. */
    List<Snapshot> now() {
        return Stream.concat(resources.validated().stream().map(Snapshot::of), webinars())
                .toList();
    }
}
