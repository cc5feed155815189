package org.relais.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.newsletter.Snapshot.Origin;
import org.relais.resources.Resource;
import org.relais.resources.ResourceService;
import org.relais.rules.Candidate;
import org.relais.rules.Sort;
import org.relais.web.Settings;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarService;

/**
 * What can stand in an issue: validated resources that none features yet, and webinars and events to come before the next one has
 * left. A resource is news once, and one with a date until that date; a webinar is news until it begins, so an earlier issue does
 * not keep it out of this one.
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

    /** What waits, and what rules ask about it. */
    record Offered(Snapshot snapshot, Candidate candidate) {}

    /** For the issue of that quarter, which leaves in its last weeks: webinars and events until the next one has left. */
    List<Offered> of(Quarter quarter) {
        Instant now = clock.instant();
        Instant end = quarter.next()
                .lastDay()
                .plusDays(1)
                .atStartOfDay(settings.zone())
                .toInstant();
        return Stream.concat(
                        resources.validatedBut(issues.featured()).stream()
                                .filter(resource -> isNews(resource, now, end))
                                .map(Offer::offered),
                        webinars().filter(each -> each.snapshot().startsAt().isBefore(end)))
                .toList();
    }

    private static boolean isNews(Resource resource, Instant now, Instant end) {
        Instant start = resource.content().startsAt();
        return start == null || start.isAfter(now) && start.isBefore(end);
    }

    private static Offered offered(Resource resource) {
        return new Offered(
                Snapshot.of(resource),
                new Candidate(
                        Sort.of(resource.kind()),
                        resource.title(),
                        resource.content().themes(),
                        resource.content().departements(),
                        resource.content().audience(),
                        resource.content().startsAt(),
                        resource.validatedAt()));
    }

    private Stream<Offered> webinars() {
        return webinars.coming(MOST_WEBINARS).stream().flatMap(webinar -> Snapshot.of(webinar, clock.instant()).stream()
                .map(snapshot -> new Offered(snapshot, candidate(webinar, snapshot))));
    }

    private static Candidate candidate(Webinar webinar, Snapshot snapshot) {
        return new Candidate(
                Sort.WEBINAR,
                webinar.title(),
                webinar.presentation().themes(),
                webinar.presentation().departements(),
                webinar.presentation().audience(),
                snapshot.startsAt(),
                snapshot.startsAt());
    }

    /** What an entry would take now; empty when its origin is no longer public, and for a block. */
    Optional<Snapshot> now(Origin origin) {
        return now(List.of(origin)).stream().findFirst();
    }

    /** The same for many entries, the resources in one statement whatever their number. */
    List<Snapshot> now(List<Origin> origins) {
        Set<Long> ids = ids(origins, Snapshot.Source.RESOURCE);
        Set<Long> webinarIds = ids(origins, Snapshot.Source.WEBINAR);
        return Stream.concat(
                        resources.validated(ids).stream().map(Snapshot::of),
                        webinarIds.stream()
                                .map(webinars::find)
                                .flatMap(webinar -> Snapshot.of(webinar, clock.instant()).stream()))
                .toList();
    }

    private static Set<Long> ids(List<Origin> origins, Snapshot.Source source) {
        return origins.stream()
                .filter(origin -> origin.source() == source)
                .map(Origin::id)
                .collect(Collectors.toSet());
    }
}
