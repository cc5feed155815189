package org.relais.attachments;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.AuditLog;

/** Keeps files and gives them back; who may have one is decided by the room that knows what it belongs to. */
@UseCase
public class AttachmentService {
    private static final Duration FRESH = Duration.ofDays(1);
    private static final int PORTION = 200;

    @Inject
    private AttachmentRepository attachments;

    @Inject
    private Event<Keeping> asked;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @return its number */
    public long add(Judged file) {
        Attachment attachment = new Attachment(file, clock.instant());
        attachments.add(attachment);
        audit.record("attachment.add", "attachment/" + attachment.id(), attachment.type());
        return attachment.id();
    }

    /** Without their bytes, in the order in which they came. */
    public List<Listed> listed(Collection<Long> ids) {
        return attachments.listed(ids);
    }

    /** For good: to be asked for only by whoever knows that nothing names them any more. */
    public void forget(Collection<Long> ids) {
        attachments.remove(ids);
    }

    /**
     * Those that no room keeps, once they are a day old. A file that is named again at the same moment stays: its row is held by the
     * reference, the transaction fails and the next run looks again.
     *
     * @param after the number from which on to look
     * @return the last number looked at, or nothing when none is left
     */
    OptionalLong forgetUnnamed(long after) {
        List<Long> ids = attachments.addedBefore(clock.instant().minus(FRESH), after, PORTION);
        Keeping keeping = new Keeping(ids);
        asked.fire(keeping);
        int gone = attachments.remove(keeping.unnamed());
        if (gone > 0) {
            audit.record("attachment.forget", "attachment", String.valueOf(gone));
        }
        return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ids.get(ids.size() - 1));
    }

    /** Without its bytes; unknown when it is of another sort. */
    public Listed find(long id, Predicate<Listed> sort) {
        return listed(List.of(id)).stream()
                .filter(sort)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("attachment.unknown"));
    }

    /** @param from the first byte, from 0 */
    public byte[] part(long id, long from, int length) {
        return attachments.part(id, from, length);
    }

    public Attachment find(long id) {
        return attachments.find(id).orElseThrow(() -> Refusal.unknown("attachment.unknown"));
    }
}
