package org.relais.drafts;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.relais.Refusal;

/** A link to a draft: open until it expires or the team takes it back, and then it only says so. */
@Entity
@Table(name = "draft_link")
public class DraftLink {
    static final String PURPOSE = "draft";
    private static final int MOST_REMARKS = 200;
    private static final int LONGEST_DAYS = 30;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_link_seq")
    @SequenceGenerator(name = "draft_link_seq", allocationSize = 50)
    private Long id;

    private int number;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @OneToMany(mappedBy = "link", cascade = CascadeType.ALL)
    @OrderBy("saidAt")
    private List<Remark> remarks = new ArrayList<>();

    @Version
    private int version;

    protected DraftLink() {}

    /** @param days from 1 to 30 */
    DraftLink(int number, String madeBy, int days, Instant now) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw Refusal.invalid("days", "draft.days-wrong", LONGEST_DAYS);
        }
        this.number = number;
        this.madeBy = madeBy;
        madeAt = now;
        expiresAt = now.plus(Duration.ofDays(days));
    }

    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    void say(Remark remark, Instant now) {
        if (!open(now)) {
            throw Refusal.unknown("draft.closed");
        }
        if (remarks.size() >= MOST_REMARKS) {
            throw Refusal.conflict("draft.full");
        }
        remarks.add(remark);
    }

    public boolean open(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public Long id() {
        return id;
    }

    public int number() {
        return number;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Null unless the team took it back. */
    public Instant revokedAt() {
        return revokedAt;
    }

    /** Oldest first. */
    public List<Remark> remarks() {
        return remarks;
    }
}
