package org.relais.resources;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.AuditLog;

/** The versions of a resource: what its author proposes once it is public, and what the team makes of that. */
@UseCase
public class RevisionService {
    @Inject
    private RevisionRepository revisions;

    @Inject
    private ResourceRepository resources;

    @Inject
    private ResourceService service;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ResourceMoved> news;

    @Inject
    private Versions versions;

    /** The validated version stays public until the team takes this one over. */
    public void propose(long id, Draft draft) {
        Resource resource = resources.getToChange(id);
        HistoryLine line = resource.proposed(service.me());
        Draft checked = new Content(draft).draft();
        revisions.proposed(id).ifPresent(before -> before.becomes(Revision.Status.REPLACED));
        versions.keep(resource, checked, Revision.Status.PROPOSED);
        told("resource.propose", resource, line);
    }

    /** The proposed version becomes the public one. */
    public void take(long id) {
        Resource resource = resources.getToChange(id);
        Revision revision = waiting(id);
        if (revisions.of(id).stream().noneMatch(each -> each.status() == Revision.Status.TAKEN)) {
            versions.keep(resource, resource.content().draft(), Revision.Status.TAKEN);
        }
        HistoryLine line = resource.renew(service.me(), new Content(revision.draft()));
        revision.becomes(Revision.Status.TAKEN);
        told("resource.renew", resource, line);
    }

    /** The public version stays. */
    public void refuse(long id, String reason) {
        Resource resource = resources.getToChange(id);
        HistoryLine line = resource.keep(service.me(), reason);
        waiting(id).becomes(Revision.Status.REFUSED);
        told("resource.keep", resource, line);
    }

    /** A small thing set right by the team; its author is told. */
    public void correct(long id, Correction correction) {
        Resource resource = resources.getToChange(id);
        Draft before = resource.content().draft();
        Content after = new Content(correction.of(before));
        if (Difference.between(before, after.draft()).isEmpty()) {
            throw Refusal.invalid("", "resource.nothing-corrected");
        }
        versions.answered(resource, after);
        HistoryLine line = resource.correct(service.me(), after);
        told("resource.correct", resource, line);
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

    private void told(String action, Resource resource, HistoryLine line) {
        resources.add(line);
        audit.record(action, "resource/" + resource.id(), resource.title());
        news.fire(new ResourceMoved(resource.id(), line.act(), line.reason()));
    }
}
