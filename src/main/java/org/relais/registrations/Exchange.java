package org.relais.registrations;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relais.calendar.Answer;

/**
 * What our invitation and somebody's calendar said to each other: the revision we sent last, the answer to it, the answers about
 * single dates of a series, and which other time they proposed. An answer counts when it is to the revision we sent, and later than
 * the answer before (CALENDAR 30); it does not matter whether it came by the calendar, by a link or from the page.
 */
@Embeddable
public class Exchange {
    private static final int LONGEST_COMMENT = 1000;

    @Embedded
    private Said said;

    @Embedded
    private Sent sent;

    @ElementCollection
    @CollectionTable(name = "registration_date_answer", joinColumns = @JoinColumn(name = "registration_id"))
    private List<DateAnswer> dates = new ArrayList<>();

    private String comment;

    @Column(name = "counter_declined_at")
    private Instant counterDeclinedAt;

    protected Exchange() {}

    static Exchange none() {
        Exchange exchange = new Exchange();
        exchange.said = Said.nothing();
        exchange.sent = new Sent();
        return exchange;
    }

    /** Their calendar gets this revision; {@code recurrence} is its name for their one date of a series, else null. */
    public void told(int sequence, Instant now, LocalDateTime recurrence) {
        sent = sent();
        sent.told(sequence, now, recurrence);
    }

    /** @return false when it is no news */
    public boolean say(Answer word, Stamp stamp) {
        return current(stamp) && said.say(word, stamp);
    }

    /** The same for one date, of somebody who comes to all. */
    public boolean say(long dateId, Answer word, Stamp stamp) {
        return current(stamp) && about(dateId).orElseGet(() -> add(dateId)).say(word, stamp);
    }

    private DateAnswer add(long dateId) {
        DateAnswer fresh = new DateAnswer(dateId);
        dates.add(fresh);
        return fresh;
    }

    /**
     * Another time is proposed, which is kept as a comment.
     *
     * @return whether to tell them that the time stays, which is done once for what we sent
     */
    public boolean propose(String words, Stamp stamp) {
        if (!current(stamp) || !stamp.notBefore(said.stamp())) {
            return false;
        }
        comment = words.length() <= LONGEST_COMMENT ? words : words.substring(0, LONGEST_COMMENT);
        if (counterDeclinedAt != null && (sent().at() == null || !sent().at().isAfter(counterDeclinedAt))) {
            return false;
        }
        // A calendar's clock may be behind ours, or know no fractions of seconds.
        counterDeclinedAt = sent().at() == null || stamp.at().isAfter(sent().at()) ? stamp.at() : sent().at();
        return true;
    }

    private boolean current(Stamp stamp) {
        return stamp.sequence() >= sent().sequence();
    }

    /** A button pressed now is later than whatever a calendar with a wrong clock said. */
    public Stamp pressed(Instant now) {
        Stamp last = said.stamp();
        Stamp here = new Stamp(Math.max(0, sent().sequence()), now);
        return here.notBefore(last)
                ? here
                : new Stamp(last.sequence(), last.at().plusMillis(1));
    }

    /** There is a new time, or a new registration: they are asked again. */
    public void askAgain() {
        said.askAgain();
        dates.clear();
    }

    void forget() {
        comment = null;
    }

    /** About all of it, or about the one date. */
    public Answer whole() {
        return said.answer();
    }

    /** Of somebody who comes to all dates, about that one. */
    public Optional<DateAnswer> about(long dateId) {
        return dates.stream().filter(each -> each.dateId() == dateId).findFirst();
    }

    /** An embedded thing of which nothing is kept comes back as null. */
    public Sent sent() {
        return sent == null ? new Sent() : sent;
    }

    /** What they wrote with a proposal, or null. */
    public String comment() {
        return comment;
    }
}
