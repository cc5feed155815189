package org.relais.newsletter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.relais.Refusal;
import org.relais.consents.Topic;
import org.relais.outbox.Progress;

/** What {@link IssueApi} reads and answers. */
public final class IssueRecords {
    private IssueRecords() {}

    /** An issue in a list. */
    public record Line(
            int number, Issue.Kind kind, int year, int quarter, String title, Issue.Status status, Instant sendAt) {
        static Line of(Issue issue) {
            return new Line(
                    issue.number(),
                    issue.kind(),
                    issue.quarter().year(),
                    issue.quarter().number(),
                    issue.title(),
                    issue.status(),
                    issue.sendAt());
        }
    }

    /** @param next what to give as {@code before} for the following page; absent on the last */
    public record IssueList(List<Line> issues, Integer next) {}

    /** An entry, with what its resource or webinar said when it came in; a block has none of the two ids. */
    public record OneEntry(
            long id,
            Long resourceId,
            Long webinarId,
            EntryKind kind,
            String title,
            String summary,
            String link,
            String place,
            Instant startsAt,
            String originalSummary) {
        static OneEntry of(Entry entry) {
            return new OneEntry(
                    entry.id(),
                    id(entry, Snapshot.Source.RESOURCE),
                    id(entry, Snapshot.Source.WEBINAR),
                    entry.kind(),
                    entry.title(),
                    entry.summary(),
                    entry.link(),
                    entry.place(),
                    entry.startsAt(),
                    entry.originalSummary());
        }

        private static Long id(Entry entry, Snapshot.Source source) {
            return entry.origin().source() == source ? entry.origin().id() : null;
        }
    }

    /** A heading and what stands under it. */
    public record OneSection(long id, String title, String titleEn, Long rule, List<OneEntry> entries) {
        static OneSection of(Section section) {
            return new OneSection(
                    section.id(),
                    section.title(),
                    section.titleEn(),
                    section.ruleId(),
                    section.entries().stream().map(OneEntry::of).toList());
        }
    }

    /** An issue with its content; sendAt and startedAt are absent until there is such an instant. */
    public record OneIssue(
            int number,
            Issue.Kind kind,
            int year,
            int quarter,
            String title,
            String subject,
            String introduction,
            Topic topic,
            Set<String> departements,
            Long segment,
            String language,
            Issue.Status status,
            String askedBy,
            String approvedBy,
            Instant approvedAt,
            Instant sendAt,
            String zone,
            Instant startedAt,
            Instant finishedAt,
            int version,
            List<OneSection> sections) {
        static OneIssue of(Issue issue) {
            return new OneIssue(
                    issue.number(),
                    issue.kind(),
                    issue.quarter().year(),
                    issue.quarter().number(),
                    issue.title(),
                    issue.subject(),
                    issue.introduction(),
                    issue.whom().topic(),
                    issue.departements(),
                    issue.whom().segment(),
                    issue.whom().language(),
                    issue.status(),
                    issue.approval().askedByName(),
                    issue.approval().approvedByName(),
                    issue.approval().approvedAt(),
                    issue.sendAt(),
                    issue.zone().getId(),
                    issue.startedAt(),
                    issue.finishedAt(),
                    issue.version(),
                    issue.contents().sections().stream().map(OneSection::of).toList());
        }
    }

    /** New words, and whom they are for; what is absent stays. */
    public record Words(
            String title,
            String subject,
            String introduction,
            String topic,
            List<String> departements,
            Long segment,
            String language) {
        /** A segment takes the place of départements, and they of it. */
        Whom over(Whom now) {
            Set<String> codes = segment == null ? now.departements() : Set.of();
            Whom fresh = new Whom(now.topic(), codes, segment == null ? now.segment() : segment, now.language());
            if (departements != null && segment == null) {
                fresh = fresh.of("").in(String.join(",", departements));
            }
            fresh = topic == null ? fresh : fresh.receiving(topic);
            return language == null ? fresh : fresh.reading(language);
        }

        Wording over(Wording now) {
            return new Wording(
                    title == null ? now.title() : title,
                    subject == null ? now.subject() : subject,
                    introduction == null ? now.introduction() : introduction);
        }
    }

    /**
     * When to leave.
     *
     * @param sendAt an instant, such as 2027-01-14T08:00:00Z
     * @param localTime or a local time, such as 2027-01-14T09:00
     * @param zone of the local time, and in which staff read the instant
     * @param word why it may leave although something is worth a look
     */
    public record When(String sendAt, String localTime, String zone, String word) {
        static String word(When when) {
            return when == null ? "" : when.word;
        }

        static SendTime time(When when) {
            try {
                if (when != null && when.sendAt != null) {
                    ZoneId read = when.zone == null ? ZoneId.of("UTC") : ZoneId.of(when.zone);
                    return SendTime.at(Instant.parse(when.sendAt), read);
                }
                if (when != null && when.localTime != null && when.zone != null) {
                    return SendTime.local(LocalDateTime.parse(when.localTime), ZoneId.of(when.zone));
                }
            } catch (DateTimeException unreadable) {
                throw unreadable();
            }
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.invalid("sendAt", "issue.send-at-unreadable");
    }

    /** How far a sending is. */
    public record Balance(int number, Issue.Status status, Instant at, boolean balanced, Progress progress) {
        static Balance of(Sending sending) {
            return new Balance(
                    sending.issue().number(),
                    sending.issue().status(),
                    sending.at(),
                    sending.progress().balanced(),
                    sending.progress());
        }
    }
}
