package org.relais.revisions;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.attachments.AttachmentService;
import org.relais.attachments.Listed;
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
    private AttachmentService attachments;

    @Inject
    private Event<Corrected> news;

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
        keepFirst(resources.hold(id));
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
        if (between(before, after.draft()).isEmpty()) {
            throw Refusal.invalid("", "resource.nothing-corrected");
        }
        changed(resource, after);
        resources.correct(id, after, correction.word());
        news.fire(new Corrected(id, before, after.draft()));
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

    /**
     * Two versions side by side.
     *
     * @param all oldest first; fewer than two when nothing was ever changed
     * @param before and after: numbers among them, 0 for what is public
     */
    public record Comparison(List<Revision> all, int before, int after, List<Difference> differences) {}

    /**
     * What was asked for; by itself the public version beside the one that waits, or when none waits the newest two.
     *
     * @param before of the older one, or 0
     * @param after of the newer one, or 0
     */
    public Comparison compare(Resource resource, int before, int after) {
        List<Revision> all = revisions.of(resource.id());
        if (known(all, before) && known(all, after)) {
            return comparison(all, all.get(before - 1), all.get(after - 1));
        }
        Optional<Revision> waiting = proposed(resource.id());
        List<Revision> taken = all.stream()
                .filter(each -> each.status() == Revision.Status.TAKEN)
                .toList();
        if (waiting.isPresent()) {
            Draft draft = resource.content().draft();
            return new Comparison(
                    all, 0, waiting.get().number(), between(draft, waiting.get().draft()));
        }
        return taken.size() < 2
                ? new Comparison(all, 0, 0, List.of())
                : comparison(all, taken.get(taken.size() - 2), taken.get(taken.size() - 1));
    }

    private static boolean known(List<Revision> all, int number) {
        return number >= 1 && number <= all.size();
    }

    private Comparison comparison(List<Revision> all, Revision before, Revision after) {
        return new Comparison(all, before.number(), after.number(), between(before.draft(), after.draft()));
    }

    private List<Difference> between(Draft before, Draft after) {
        Set<Long> files = new HashSet<>(before.details().attachments());
        files.addAll(after.details().attachments());
        return Difference.between(
                before, after, attachments.listed(files).stream().collect(Collectors.toMap(Listed::id, Listed::name)));
    }

    private Revision waiting(long id) {
        return revisions.proposed(id).orElseThrow(() -> Refusal.conflict("resource.no-version-waits"));
    }
}
