package org.relais.outbox;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.relais.Refusal;

/**
 * One thing we say to many people, or to one. OPEN → PAUSED → OPEN …, then FINISHED when nobody is
 * left waiting, or CANCELLED by a person. It is opened without recipients; freezing an audience or
 * enqueuing a recipient makes it count them, and only what was counted can be finished.
 */
public final class Mailing {
    /** What it is, which decides how urgent it is and which headers it carries (D7). */
    public enum Kind {
        SERVICE,
        TEST,
        ISSUE,
        ANNOUNCEMENT;

        /** Lower leaves first: a confirmation never waits behind an issue. */
        int priority() {
            return Math.min(ordinal(), ISSUE.ordinal());
        }

        /** To many at once, who can leave its list: it goes at each provider's pace, and a person can pause it. */
        boolean ofAList() {
            return priority() == ISSUE.priority();
        }
    }

    /** Where it stands. */
    public enum Status {
        OPEN,
        PAUSED,
        FINISHED,
        CANCELLED
    }

    /** How long after its end a message of it may be tried again; then what was said to each person alone is forgotten. */
    static final Duration RETRIED_FOR = Duration.ofDays(30);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final long id;
    private final Kind kind;
    private final String list;
    private final String title;
    private final Instant createdAt;
    private final Instant expiresAt;
    private Status status;
    private Instant openedAt;
    private Instant finishedAt;
    private long audience;

    Mailing(Row row) {
        this.id = row.id();
        this.kind = row.kind();
        this.list = row.list();
        this.title = row.title();
        this.createdAt = row.createdAt();
        this.expiresAt = row.expiresAt();
        this.status = row.status();
        this.openedAt = row.openedAt();
        this.finishedAt = row.finishedAt();
        this.audience = row.audience();
    }

    /** What makes the Message-IDs of a new one its own, across all servers. */
    static String freshKey() {
        byte[] key = new byte[10];
        RANDOM.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    /** The state as it is stored. */
    record Row(
            long id,
            Kind kind,
            String list,
            String title,
            Status status,
            Instant createdAt,
            Instant openedAt,
            Instant finishedAt,
            Instant expiresAt,
            long audience) {}

    /** Counts people in; the first count is the instant it really opened. */
    void count(long people, Instant now) {
        if (ended()) {
            throw Refusal.conflict("mailing.has-ended");
        }
        audience += people;
        openedAt = openedAt == null ? now : openedAt;
    }

    /** Only what goes to a list can wait: a confirmation that is held back is a broken promise. */
    void pause() {
        if (!kind.ofAList() || ended()) {
            throw Refusal.conflict("mailing.cannot-be-paused");
        }
        status = Status.PAUSED;
    }

    void resume() {
        if (ended()) {
            throw Refusal.conflict("mailing.cannot-be-resumed");
        }
        status = Status.OPEN;
    }

    void cancel(Instant now) {
        if (status == Status.FINISHED) {
            throw Refusal.conflict("mailing.cannot-be-cancelled");
        }
        finishedAt = status == Status.CANCELLED ? finishedAt : now;
        status = Status.CANCELLED;
    }

    /** Has messages of it tried again that did not arrive; what is out of date or was cancelled stays so. */
    void retry(Instant now) {
        if (!retriable(now)) {
            throw Refusal.conflict("delivery.cannot-be-retried");
        }
        status = Status.OPEN;
        finishedAt = null;
    }

    /** Whether what did not arrive of it may be tried again. */
    public boolean retriable(Instant now) {
        boolean outOfDate = expiresAt != null && !expiresAt.isAfter(now);
        boolean forgotten = finishedAt != null && !finishedAt.plus(RETRIED_FOR).isAfter(now);
        return kind != Kind.TEST && status != Status.CANCELLED && !outOfDate && !forgotten;
    }

    /** Whether its audience was counted, so that counting it again would double it. */
    public boolean frozen() {
        return openedAt != null;
    }

    public boolean ended() {
        return status == Status.FINISHED || status == Status.CANCELLED;
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** The list it goes to, such as {@code newsletter}; null for service and test mail. */
    public String list() {
        return list;
    }

    public String title() {
        return title;
    }

    public Status status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When its recipients were counted in; null before. */
    public Instant openedAt() {
        return openedAt;
    }

    /** When it was finished or cancelled; null before. */
    public Instant finishedAt() {
        return finishedAt;
    }

    /** After this instant it is no longer worth sending; null means never. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** How many people it was frozen for; the states of its deliveries always sum to it. */
    public long audience() {
        return audience;
    }
}
