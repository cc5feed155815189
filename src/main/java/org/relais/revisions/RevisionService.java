package org.relais.revisions;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.resources.Content;
import org.relais.resources.Draft;
import org.relais.resources.Resource;
import org.relais.resources.ResourceService;

/** The versions of a resource: what its author proposes once it is public, and what the team makes of that. */
@UseCase
public class RevisionService {
    @Inject
    private RevisionRepository revisions;

    @Inject
    private ResourceService resources;

    @Inject
    private Clock clock;

    /** What its author changed when asked to. */
    public void answer(long id, Draft draft) {
        Resource resource = resources.hold(id);
        Content changed = new Content(draft);
        changed(resource, changed);
        resources.answer(id, changed);
    }

    /** The validated version stays public until the team takes this one over. */
    public void propose(long id, Draft draft) {
        Draft checked = new Content(draft).draft();
        resources.propose(id);
        revisions.proposed(id).ifPresent(before -> before.becomes(Revision.Status.REPLACED));
        add(id, checked, Revision.Status.PROPOSED);
    }

    /** The proposed version becomes the public one. */
    public void take(long id) {
        Resource resource = resources.hold(id);
        Revision revision = waiting(id);
        keepFirst(resource);
        resources.renew(id, new Content(revision.draft()));
        revision.becomes(Revision.Status.TAKEN);
    }

    /** The public version stays. */
    public void refuse(long id, String reason) {
        resources.keep(id, reason);
        waiting(id).becomes(Revision.Status.REFUSED);
    }

    /** A small thing set right by the team; its author is told. */
    public void correct(long id, Correction correction) {
        Resource resource = resources.hold(id);
        Draft before = resource.content().draft();
        Content after = new Content(correction.of(before));
        if (Difference.between(before, after.draft()).isEmpty()) {
            throw Refusal.invalid("", "resource.nothing-corrected");
        }
        changed(resource, after);
        resources.correct(id, after);
    }

    private void changed(Resource resource, Content after) {
        keepFirst(resource);
        add(resource.id(), after.draft(), Revision.Status.TAKEN);
    }

    /** What it said before anything changed is kept with the first change. */
    private void keepFirst(Resource resource) {
        if (revisions.of(resource.id()).stream().noneMatch(each -> each.status() == Revision.Status.TAKEN)) {
            add(resource.id(), resource.content().draft(), Revision.Status.TAKEN);
        }
    }

    private void add(long id, Draft draft, Revision.Status status) {
        revisions.add(new Revision(id, revisions.of(id).size() + 1, draft, status, clock.instant()));
    }

    /** The version that waits beside the public one. */
    public Optional<Revision> proposed(long id) {
        return revisions.proposed(id);
    }

    /** What the waiting version would change; or, when none waits, what the newest one changed. */
    public List<Difference> differences(Resource resource) {
        Optional<Revision> proposed = revisions.proposed(resource.id());
        if (proposed.isPresent()) {
            return Difference.between(resource.content().draft(), proposed.get().draft());
        }
        List<Revision> taken = revisions.of(resource.id()).stream()
                .filter(each -> each.status() == Revision.Status.TAKEN)
                .toList();
        return taken.size() < 2
                ? List.of()
                : Difference.between(
                        taken.get(taken.size() - 2).draft(),
                        taken.get(taken.size() - 1).draft());
    }

    private Revision waiting(long id) {
        return revisions.proposed(id).orElseThrow(() -> Refusal.conflict("resource.no-version-waits"));
    }
}
