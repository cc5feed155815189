package org.relais.resources;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.staff.Role;

/**
 * Contributions and their verification. Each act answers whether it changed something: repeating it is « déjà fait », not an
 * error.
 */
@UseCase
public class ResourceService {
    private static final int SIZE = 30;
    static final int MOST = 200;
    private static final int MOST_ALIKE = 3;
    private static final Duration SERVICE = Duration.ofDays(92);

    /**
     * What the team is told on its first page.
     *
     * @param count to verify
     * @param oldest when the first of these was proposed; null when there is none
     * @param published public resources
     */
    public record Waiting(long count, Instant oldest, long published) {}

    @Inject
    private ResourceRepository resources;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Event<ResourceMoved> news;

    @Inject
    private Event<Checking> asked;

    @Inject
    private Enclosures enclosures;

    @Inject
    private Versions versions;

    @Inject
    private ReviewSettings review;

    @Inject
    private Clock clock;

    /** @param contact how to reach the author, never published; may be null */
    public Resource submit(Draft draft, String organisation, String contact) {
        return submit(draft, new Author(organisation, contact, actor.accountId()));
    }

    public Resource submit(Draft draft, Author author) {
        Resource resource = new Resource(new Content(draft), author, clock.instant());
        resources.add(resource);
        resources.add(resource.submitted(me()));
        audit.record("resource.submit", name(resource), resource.title());
        return resource;
    }

    /** What its author changed when asked to. */
    public void answer(long id, Draft draft) {
        act("resource.answer", id, (resource, me) -> {
            versions.answered(resource, new Content(draft));
            return resource.answer(me, new Content(draft));
        });
    }

    public boolean claim(long id) {
        return act("resource.claim", id, Resource::claim);
    }

    public boolean release(long id) {
        return act("resource.release", id, Resource::release);
    }

    public boolean askForChanges(long id, String reason) {
        return act("resource.ask-for-changes", id, (resource, me) -> resource.askForChanges(me, reason));
    }

    public boolean validate(long id) {
        return act("resource.validate", id, (resource, me) -> resource.validate(me, review.twice()));
    }

    /** Whether validating it now only counts as the first of two looks. */
    public boolean asksForAnother(long id) {
        return find(id).asksForAnother(review.twice());
    }

    public boolean reject(long id, String reason) {
        return act("resource.reject", id, (resource, me) -> resource.reject(me, reason));
    }

    public boolean withdraw(long id, String reason) {
        return act("resource.withdraw", id, (resource, me) -> resource.withdraw(me, reason));
    }

    public boolean archive(long id) {
        return act("resource.archive", id, Resource::archive);
    }

    private boolean act(String action, long id, BiFunction<Resource, Reviewer, Optional<HistoryLine>> verb) {
        Resource resource = resources.getToChange(id);
        Optional<HistoryLine> line = verb.apply(resource, me());
        line.ifPresent(each -> {
            resources.add(each);
            audit.record(action, name(resource), resource.title());
            news.fire(new ResourceMoved(resource.id(), each.act(), each.reason()));
        });
        return line.isPresent();
    }

    /** Refused as unknown when there is none. */
    public Resource find(long id) {
        return resources.get(id);
    }

    /** Newest line first. */
    public List<HistoryLine> history(long id) {
        return resources.history(id);
    }

    public List<Check> checks(Resource resource) {
        Checking checking = new Checking(resource.id(), resource.content());
        asked.fire(checking);
        List<Check> all =
                new ArrayList<>(Check.all(resource.content(), resources.others(resource.id()), clock.instant()));
        all.addAll(checking.all());
        enclosures
                .of(resource.content())
                .forEach(file -> all.add(
                        file.untagged()
                                ? Check.toSee("file-untagged", file.name())
                                : Check.passed("file", file.name(), file.kilobytes())));
        return all;
    }

    /** Public resources that say nearly the same, or lead to the same page; at most {@value #MOST_ALIKE}. */
    public List<Likeness.Known> alike(String title, String link) {
        String key = linkKey(link);
        return Likeness.all(title, key, resources.publicOnes(key)).stream()
                .limit(MOST_ALIKE)
                .toList();
    }

    /** While it is being typed an address may be anything. */
    private static String linkKey(String typed) {
        try {
            return Link.typed(typed).map(Link::normalised).orElse(null);
        } catch (Refusal unfinished) {
            return null;
        }
    }

    public Listing in(Tray tray, int asked) {
        long total = resources.count(tray);
        int page = Listing.within(asked, total, SIZE);
        return Listing.of(resources.in(tray, page, SIZE), total, page, SIZE);
    }

    public Waiting waiting() {
        Set<ResourceStatus> open = Tray.TO_VERIFY.holds();
        return new Waiting(
                resources.count(Tray.TO_VERIFY),
                resources.oldest(open).orElse(null),
                resources.count(EnumSet.of(ResourceStatus.VALIDATED)));
    }

    /** Days from a contribution to the team's first answer, half of them below; empty when none was answered in three months. */
    public OptionalLong medianDays() {
        List<Duration> waits = resources.answeredSince(clock.instant().minus(SERVICE)).stream()
                .map(each -> Duration.between(each.submittedAt(), each.answeredAt()))
                .sorted()
                .toList();
        return waits.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(waits.get(waits.size() / 2).plusHours(12).toDays());
    }

    /** Every public resource, the newest validated first. */
    public List<Resource> validated() {
        return resources.validated();
    }

    /** Of those the public ones, in no order. */
    public List<Resource> validated(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : resources.validated(ids);
    }

    /** Those with a greater number, in order; at most 200. */
    public List<Resource> after(long id, Optional<ResourceStatus> status, int size) {
        Set<ResourceStatus> wanted =
                status.<Set<ResourceStatus>>map(EnumSet::of).orElseGet(() -> EnumSet.allOf(ResourceStatus.class));
        return resources.after(id, wanted, Math.max(1, Math.min(size, MOST)));
    }

    /** Who asks, as the entity knows them. */
    public Reviewer me() {
        return new Reviewer(actor.accountId(), actor.name(), actor.has(Role.ADMIN), clock.instant());
    }

    private static String name(Resource resource) {
        return "resource/" + resource.id();
    }
}
