package org.relais.registrations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.relais.calendar.Answer;

/** What somebody who comes to all dates answered for one of them; their seat there is kept. */
@Embeddable
public class DateAnswer {
    @Column(name = "date_id")
    private long dateId;

    @Embedded
    private Said said;

    protected DateAnswer() {}

    DateAnswer(long dateId) {
        this.dateId = dateId;
        said = Said.nothing();
    }

    boolean say(Answer word, Stamp stamp) {
        return said.say(word, stamp);
    }

    public long dateId() {
        return dateId;
    }

    public Answer answer() {
        return said.answer();
    }
}
