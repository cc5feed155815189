package org.relais.resources;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.relais.UseCase;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.staff.Role;

/** Contributions and what becomes of them. Each act answers whether it changed something: repeating it is « déjà fait », not an error. */
@UseCase
public class ResourceService {
    public static final int MOST = 200;

    @Inject
    private ResourceRepository resources;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Event<ResourceMoved> news;

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
    public void answer(long id, Content changed) {
        act("resource.answer", id, (resource, me) -> resource.answer(me, changed));
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

    /** Its author wants it to say something else; what is public stays meanwhile. */
    public void propose(long id) {
        act("resource.propose", id, (resource, me) -> Optional.of(resource.proposed(me)));
    }

    /** It says from now on what was proposed. */
    public void renew(long id, Content newer) {
        act("resource.renew", id, (resource, me) -> Optional.of(resource.renew(me, newer)));
    }

    /** What was proposed is refused. */
    public void keep(long id, String reason) {
        act("resource.keep", id, (resource, me) -> Optional.of(resource.keep(me, reason)));
    }

    /** @param word to the author, possibly empty */
    public void correct(long id, Content corrected, String word) {
        act("resource.correct", id, (resource, me) -> Optional.of(resource.correct(me, corrected, word)));
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

    /** Whoever proposed it is reached no more. */
    public void forgetContact(long id) {
        resources.getToChange(id).forgetContact();
    }

    /** The same as {@link #find}, and nobody else changes it before this transaction ends. */
    public Resource hold(long id) {
        return resources.getToChange(id);
    }

    /** Refused as unknown when there is none. */
    public Resource find(long id) {
        return resources.get(id);
    }

    /** Newest line first. */
    public List<HistoryLine> history(long id) {
        return resources.history(id);
    }

    /** The public resources that were validated last. */
    public List<Resource> newest(int most) {
        return resources.newest(most);
    }

    /** Whatever is public and not among those, the newest validated first. */
    public List<Resource> validatedBut(Set<Long> ids) {
        Set<Long> others = resources.validatedIds();
        others.removeAll(ids);
        return validated(others);
    }

    /** Of those the public ones, the newest validated first. */
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
