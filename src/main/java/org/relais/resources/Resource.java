package org.relais.resources;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.relais.Refusal;
import org.relais.resources.HistoryLine.Act;

/**
 * A contribution of the network. SUBMITTED, possibly CLAIMED by a reviewer so that nobody else spends time on it, then
 * VALIDATED (public from then on), REJECTED, or CHANGES_ASKED of its author; WITHDRAWN at its author's wish at any time before
 * or after, ARCHIVED when it has had its time. REJECTED, WITHDRAWN and ARCHIVED are ends. Each verb answers the line it leaves in
 * the history, or nothing when it was so already: a second click is not an error.
 */
@Entity
public class Resource {
    private static final Set<ResourceStatus> TO_VERIFY =
            EnumSet.of(ResourceStatus.SUBMITTED, ResourceStatus.CLAIMED, ResourceStatus.CHANGES_ASKED);
    private static final Set<ResourceStatus> ENDED =
            EnumSet.of(ResourceStatus.REJECTED, ResourceStatus.WITHDRAWN, ResourceStatus.ARCHIVED);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resource_seq")
    @SequenceGenerator(name = "resource_seq", allocationSize = 50)
    private Long id;

    @Embedded
    private Content content;

    @Embedded
    private Author author;

    @Enumerated(EnumType.STRING)
    private ResourceStatus status;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Embedded
    private Review review;

    @Column(name = "validated_at")
    private Instant validatedAt;

    @Version
    private int version;

    protected Resource() {}

    public Resource(Content content, Author author, Instant now) {
        this.content = content;
        this.author = author;
        submittedAt = now;
        status = ResourceStatus.SUBMITTED;
    }

    HistoryLine submitted(Reviewer by) {
        return new HistoryLine(this, Act.SUBMIT, by, "");
    }

    /** What its author changed when asked to; back into the queue, as old as it was. */
    public Optional<HistoryLine> answer(Reviewer by, Content changed) {
        refuseUnless(status == ResourceStatus.CHANGES_ASKED);
        content = changed;
        review().startsAgain();
        return becomes(ResourceStatus.SUBMITTED, Act.ANSWER, by, "");
    }

    /** Nobody else decides on it until it is released. */
    public Optional<HistoryLine> claim(Reviewer by) {
        if (status == ResourceStatus.CLAIMED && claimedBy(by)) {
            return Optional.empty();
        }
        refuseUnless(status == ResourceStatus.SUBMITTED);
        review().claim(by);
        return becomes(ResourceStatus.CLAIMED, Act.CLAIM, by, "");
    }

    /** Back into the queue, from a reviewer or from waiting for the author. */
    public Optional<HistoryLine> release(Reviewer by) {
        if (status == ResourceStatus.SUBMITTED) {
            return Optional.empty();
        }
        refuseUnless(status == ResourceStatus.CHANGES_ASKED || status == ResourceStatus.CLAIMED && heldFor(by));
        return becomes(ResourceStatus.SUBMITTED, Act.RELEASE, by, "");
    }

    public Optional<HistoryLine> askForChanges(Reviewer by, String reason) {
        if (status == ResourceStatus.CHANGES_ASKED) {
            return Optional.empty();
        }
        refuseUnless(status == ResourceStatus.SUBMITTED || status == ResourceStatus.CLAIMED && heldFor(by));
        return becomes(ResourceStatus.CHANGES_ASKED, Act.ASK_FOR_CHANGES, by, HistoryLine.needed(reason));
    }

    public Optional<HistoryLine> validate(Reviewer by) {
        return validate(by, Set.of());
    }

    /**
     * Makes it public. Nobody validates what they proposed themselves.
     *
     * @param twice kinds of which the first who validates only gives the first of two looks, by two people
     */
    public Optional<HistoryLine> validate(Reviewer by, Set<ResourceKind> twice) {
        if (status == ResourceStatus.VALIDATED) {
            return Optional.empty();
        }
        if (author.is(by)) {
            throw Refusal.forbidden("resource.own-contribution");
        }
        refuseUnless(status == ResourceStatus.SUBMITTED || status == ResourceStatus.CLAIMED && heldFor(by));
        if (asksForAnother(twice)) {
            review().look(by);
            return becomes(ResourceStatus.SUBMITTED, Act.LOOK, by, "");
        }
        if (twice.contains(kind()) && review().lookedBy(by)) {
            throw Refusal.forbidden("resource.second-look");
        }
        validatedAt = by.at();
        return becomes(ResourceStatus.VALIDATED, Act.VALIDATE, by, "");
    }

    /** Whether nobody has given the first of two looks yet. */
    boolean asksForAnother(Set<ResourceKind> twice) {
        return twice.contains(kind()) && !review().looked();
    }

    public Optional<HistoryLine> reject(Reviewer by, String reason) {
        if (status == ResourceStatus.REJECTED) {
            return Optional.empty();
        }
        refuseUnless(TO_VERIFY.contains(status) && (status != ResourceStatus.CLAIMED || heldFor(by)));
        return becomes(ResourceStatus.REJECTED, Act.REJECT, by, HistoryLine.needed(reason));
    }

    /** At its author's wish, whoever holds it; a reason may be given. */
    public Optional<HistoryLine> withdraw(Reviewer by, String reason) {
        if (status == ResourceStatus.WITHDRAWN) {
            return Optional.empty();
        }
        refuseUnless(!ENDED.contains(status));
        return becomes(ResourceStatus.WITHDRAWN, Act.WITHDRAW, by, HistoryLine.within(reason));
    }

    /** What was public and has had its time. */
    public Optional<HistoryLine> archive(Reviewer by) {
        if (status == ResourceStatus.ARCHIVED) {
            return Optional.empty();
        }
        refuseUnless(status == ResourceStatus.VALIDATED);
        return becomes(ResourceStatus.ARCHIVED, Act.ARCHIVE, by, "");
    }

    /** Its author wants it to say something else; what is public stays meanwhile. */
    HistoryLine proposed(Reviewer by) {
        refuseUnless(status == ResourceStatus.VALIDATED);
        return new HistoryLine(this, Act.PROPOSE, by, "");
    }

    /** Takes over the proposed version. Nobody takes over their own. */
    HistoryLine renew(Reviewer by, Content newer) {
        if (author.is(by)) {
            throw Refusal.forbidden("resource.own-contribution");
        }
        refuseUnless(status == ResourceStatus.VALIDATED);
        content = newer;
        return new HistoryLine(this, Act.RENEW, by, "");
    }

    /** The proposed version is refused, what is public stays. */
    HistoryLine keep(Reviewer by, String reason) {
        refuseUnless(status == ResourceStatus.VALIDATED);
        return new HistoryLine(this, Act.KEEP, by, HistoryLine.needed(reason));
    }

    /** A small thing is set right by the team. */
    HistoryLine correct(Reviewer by, Content corrected, String word) {
        refuseUnless(status == ResourceStatus.SUBMITTED
                || status == ResourceStatus.VALIDATED
                || status == ResourceStatus.CLAIMED && heldFor(by));
        content = corrected;
        return new HistoryLine(this, Act.CORRECT, by, HistoryLine.within(word));
    }

    void forgetContact() {
        author.forgetContact();
    }

    private Optional<HistoryLine> becomes(ResourceStatus next, Act act, Reviewer by, String reason) {
        if (next != ResourceStatus.CLAIMED) {
            review().release();
        }
        status = next;
        return Optional.of(new HistoryLine(this, act, by, reason));
    }

    /** The refusal says where it stands: « Déjà refusée », « Prise par … ». */
    private void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw status == ResourceStatus.CLAIMED
                    ? Refusal.conflict("resource.is.CLAIMED", claimedByName())
                    : Refusal.conflict("resource.is." + status);
        }
    }

    /** Whether this reviewer, an account or an API token, holds it. */
    public boolean claimedBy(Reviewer someone) {
        return review().heldBy(someone);
    }

    /** Absent from a row in which all of it is null. */
    private Review review() {
        if (review == null) {
            review = new Review();
        }
        return review;
    }

    private boolean heldFor(Reviewer by) {
        return claimedBy(by) || by.mayOverrule();
    }

    public Long id() {
        return id;
    }

    public Content content() {
        return content;
    }

    public Author author() {
        return author;
    }

    public ResourceStatus status() {
        return status;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** When it became public, or null. */
    public Instant validatedAt() {
        return validatedAt;
    }

    /** Who holds it, or null. */
    public String claimedByName() {
        return review().heldByName();
    }

    public int version() {
        return version;
    }

    public ResourceKind kind() {
        return content.kind();
    }

    public String title() {
        return content.title();
    }
}
