package org.relais.mailings;

import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.relais.outbox.Mailing;
import org.relais.outbox.Progress;

/** What {@link MailingApi} reads and answers. */
public final class MailingRecords {
    private MailingRecords() {}

    public record MailingList(List<Line> mailings, Long next) {}

    public record Line(
            long id, String kind, String title, String status, Instant openedAt, Instant finishedAt, Figures figures) {
        static Line of(MailingService.Row row) {
            return of(row.mailing(), row.progress());
        }

        static Line of(Mailing mailing, Progress progress) {
            return new Line(
                    mailing.id(),
                    mailing.kind().name(),
                    mailing.title(),
                    mailing.status().name(),
                    mailing.openedAt(),
                    mailing.finishedAt(),
                    Figures.of(progress));
        }
    }

    /** Each recipient stands in exactly one of waiting, retrying, sending, sent, refused, cancelled, expired and bounced. */
    public record Figures(
            long audience,
            long waiting,
            long retrying,
            long sending,
            long sent,
            long refused,
            long cancelled,
            long expired,
            long bounced,
            long inDoubt) {
        static Figures of(Progress progress) {
            return new Figures(
                    progress.audience(),
                    progress.waiting(),
                    progress.retrying(),
                    progress.sending(),
                    progress.sent(),
                    progress.refused(),
                    progress.cancelled(),
                    progress.expired(),
                    progress.bounced(),
                    progress.inDoubt());
        }
    }

    public record OneMailing(Line mailing, List<WaitingGroup> waiting, List<SetbackGroup> notArrived, long missed) {
        static OneMailing of(MailingService.Whole whole) {
            return new OneMailing(
                    Line.of(whole.mailing(), whole.progress()),
                    whole.waiting().stream().map(WaitingGroup::of).toList(),
                    whole.setbacks().stream().map(SetbackGroup::of).toList(),
                    whole.missed());
        }
    }

    public record WaitingGroup(String provider, String why, String reason, long messages, Instant next, String words) {
        static WaitingGroup of(Waiting waiting) {
            return new WaitingGroup(
                    waiting.provider(),
                    waiting.why().name(),
                    waiting.reason().code(),
                    waiting.messages(),
                    waiting.next(),
                    waiting.words());
        }
    }

    public record SetbackGroup(
            String status,
            String provider,
            String reason,
            String about,
            boolean mayPass,
            long messages,
            long writable,
            String words) {
        static SetbackGroup of(Setback setback) {
            Setback.Group group = setback.group();
            return new SetbackGroup(
                    group.status().name(),
                    group.provider(),
                    group.reason().code(),
                    group.reason().kind().name(),
                    group.reason().mayPass(),
                    setback.messages(),
                    setback.writable(),
                    setback.words());
        }
    }

    public record MessageList(List<OneMessage> messages, Long next) {}

    public record OneMessage(
            long id,
            String status,
            String provider,
            int attempts,
            Instant dueAt,
            Instant sentAt,
            String doubt,
            Instant heldAt,
            String reply) {
        static OneMessage of(Message message) {
            return new OneMessage(
                    message.id(),
                    message.status().name(),
                    message.provider(),
                    message.attempts(),
                    message.dueAt(),
                    message.sentAt(),
                    message.doubt().name(),
                    message.heldAt(),
                    message.reply());
        }
    }

    /** A group as it was read. */
    public record Group(String status, String provider, String reason) {
        Setback.Group group() {
            return new Setback.Group(
                    SteeringPages.status(status),
                    provider == null ? "" : provider,
                    new Reason(reason == null ? "" : reason));
        }
    }

    public record Why(String reason) {}

    public record Changed(int messages) {}

    /** The number of the last, when there may be more. */
    static <T> Long next(List<T> page, int size, ToLongFunction<T> number) {
        return page.isEmpty() || page.size() < Math.min(size, MailingService.LARGEST_PAGE)
                ? null
                : number.applyAsLong(page.get(page.size() - 1));
    }
}
