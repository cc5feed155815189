package org.relais.registrations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.relais.calendar.Answer;

/** What somebody answered to the invitation, and to which revision of it. */
@Embeddable
public class Said {
    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Column(name = "replied_sequence")
    private Integer repliedSequence;

    @Column(name = "replied_stamped_at")
    private Instant repliedStampedAt;

    protected Said() {}

    static Said nothing() {
        Said said = new Said();
        said.answer = Answer.NEEDS_ACTION;
        return said;
    }

    /** @return false when a later answer has been given already, so that nothing changed */
    boolean say(Answer word, Stamp stamp) {
        if (!stamp.notBefore(stamp()) || stamp.equals(stamp()) && word == answer) {
            return false;
        }
        answer = word;
        repliedSequence = stamp.sequence();
        repliedStampedAt = stamp.at();
        return true;
    }

    /** Asked again; what was answered before stays known as the older answer. */
    void askAgain() {
        answer = Answer.NEEDS_ACTION;
    }

    Answer answer() {
        return answer;
    }

    /** Null before the first answer. */
    Stamp stamp() {
        return repliedStampedAt == null ? null : new Stamp(repliedSequence, repliedStampedAt);
    }
}
