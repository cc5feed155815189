package org.relais.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relais.Refusal;
import org.relais.newsletter.Issue.Status;

@ApplicationScoped
class IssueRepository {
    private static final Set<Status> PUBLIC = EnumSet.of(Status.SENDING, Status.PAUSED, Status.SENT);

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final Set<Status> PROMISED = EnumSet.of(Status.IN_REVIEW, Status.APPROVED, Status.SCHEDULED);
    private static final Set<Status> COMING =
            EnumSet.of(Status.DRAFT, Status.IN_REVIEW, Status.APPROVED, Status.SCHEDULED);

    @PersistenceContext
    private EntityManager entities;

    /** Newest first, entries not loaded; announcements stand among the letters, by when they were made. */
    List<Issue> all(int before, int limit) {
        Optional<Issue> last = byNumber(before).getResultStream().findFirst();
        return entities.createQuery(
                        "select e from Issue e where e.createdAt < :before order by e.createdAt desc, e.id desc",
                        Issue.class)
                .setParameter("before", last.map(Issue::createdAt).orElse(END_OF_TIME))
                .setMaxResults(limit)
                .getResultList();
    }

    /** What is in the archive: everything of which mails are out. */
    List<Issue> published() {
        return entities.createQuery(
                        "select e from Issue e where e.status in :open order by e.startedAt desc", Issue.class)
                .setParameter("open", PUBLIC)
                .getResultList();
    }

    int known(int number) {
        return byNumber(number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("issue.unknown"))
                .number();
    }

    /** With its content. */
    Issue get(int number) {
        return whole(byNumber(number));
    }

    /** With its content, and nobody else changes it before the end of the transaction. */
    Issue lock(int number) {
        return whole(byNumber(number).setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether an issue that is still to leave is for that named choice. */
    boolean needs(long segmentId) {
        return !entities.createQuery(
                        "select e.id from Issue e where e.segmentId = :segment and e.status in :coming", Long.class)
                .setParameter("segment", segmentId)
                .setParameter("coming", COMING)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Those for that named choice on which somebody counts, by number. */
    List<Integer> promisedTo(long segmentId) {
        return entities.createQuery(
                        "select e.number from Issue e where e.segmentId = :segment and e.status in :promised order by e.number",
                        Integer.class)
                .setParameter("segment", segmentId)
                .setParameter("promised", PROMISED)
                .getResultList();
    }

    private TypedQuery<Issue> byNumber(int number) {
        return entities.createQuery("select e from Issue e where e.number = :number", Issue.class)
                .setParameter("number", number);
    }

    /** Sections first, so that entries meet the very objects and no proxies. */
    private static Issue whole(TypedQuery<Issue> query) {
        Issue issue = query.getResultStream().findFirst().orElseThrow(() -> Refusal.unknown("issue.unknown"));
        issue.contents().shown();
        issue.contents().size();
        issue.translations().size();
        return issue;
    }

    Optional<Issue> lockByMailing(long mailingId) {
        return entities.createQuery("select e from Issue e where e.mailingId = :mailing", Issue.class)
                .setParameter("mailing", mailingId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Read apart, so that a mailing can be locked before its issue, as the outbox does when it finishes one. */
    Optional<Long> mailingOf(int number) {
        return entities.createQuery(
                        "select e.mailingId from Issue e where e.number = :number and e.mailingId is not null",
                        Long.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    List<Integer> sending() {
        return entities.createQuery("select e.number from Issue e where e.status = :sending", Integer.class)
                .setParameter("sending", Status.SENDING)
                .getResultList();
    }

    List<Integer> due(Instant now) {
        return entities.createQuery(
                        "select e.number from Issue e where e.status = :scheduled and e.sendAt <= :now order by e.sendAt",
                        Integer.class)
                .setParameter("scheduled", Status.SCHEDULED)
                .setParameter("now", now)
                .getResultList();
    }

    Optional<Issue> ofQuarter(Quarter quarter) {
        return entities.createQuery("""
                        select e from Issue e
                        where e.year = :year and e.quarter = :quarter and e.status <> :cancelled and e.kind = :letter
                          and e.corrects is null
                        order by e.number desc
                        """, Issue.class)
                .setParameter("year", quarter.year())
                .setParameter("quarter", quarter.number())
                .setParameter("letter", Issue.Kind.LETTER)
                .setParameter("cancelled", Status.CANCELLED)
                .getResultStream()
                .findFirst();
    }

    /** Resources that stand in an issue that is not cancelled. */
    Set<Long> featured() {
        return new HashSet<>(entities.createQuery(
                        "select e.resourceId from Entry e where e.resourceId is not null and e.dropped = false and e.issue.status <> :cancelled",
                        Long.class)
                .setParameter("cancelled", Status.CANCELLED)
                .getResultList());
    }

    /** Those in which a resource stands, by number. */
    List<Integer> featuring(long resourceId) {
        return entities.createQuery(
                        "select distinct e.issue.number from Entry e where e.resourceId = :resource and e.dropped = false and e.issue.status <> :cancelled order by e.issue.number",
                        Integer.class)
                .setParameter("resource", resourceId)
                .setParameter("cancelled", Status.CANCELLED)
                .getResultList();
    }

    /** Those still to leave that announce it, by number. */
    List<Integer> announcing(long webinarId) {
        return entities.createQuery(
                        "select distinct e.issue.number from Entry e where e.webinarId = :webinar and e.issue.status in :open order by e.issue.number",
                        Integer.class)
                .setParameter("webinar", webinarId)
                .setParameter("open", COMING)
                .getResultList();
    }

    /** Until the end of the transaction nobody else opens an issue. */
    int lastNumber() {
        return ((Number) entities.createNativeQuery("select last_number from issue_counter where id = 1 for update")
                        .getSingleResult())
                .intValue();
    }

    /** Announcements do not take a number from the letters: theirs is the year and a count. */
    int lastAnnouncement(int year) {
        lastNumber();
        return entities.createQuery(
                        "select coalesce(max(e.number), :none) from Issue e where e.kind = :kind and e.number > :none and e.number < :next",
                        Integer.class)
                .setParameter("none", year * Issue.A_YEAR)
                .setParameter("next", (year + 1) * Issue.A_YEAR)
                .setParameter("kind", Issue.Kind.ANNOUNCEMENT)
                .getSingleResult();
    }

    /** Of which attachment a picture's key is, in whatever issue. */
    Optional<Long> picture(String key) {
        return entities.createQuery("select e.picture.id from Entry e where e.picture.key = :key", Long.class)
                .setParameter("key", key)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void add(Issue issue) {
        if (!issue.announcement()) {
            entities.createNativeQuery("update issue_counter set last_number = :number where id = 1")
                    .setParameter("number", issue.number())
                    .executeUpdate();
        }
        entities.persist(issue);
    }

    void flush() {
        entities.flush();
    }
}
