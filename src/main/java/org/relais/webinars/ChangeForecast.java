package org.relais.webinars;

import java.util.ArrayList;
import java.util.List;

/**
 * Asked of the rooms above as a CDI event, in a transaction that changes nothing, before staff save a change: who will get which
 * mail.
 */
public final class ChangeForecast {
    private final long webinarId;
    private final Change change;
    private final Long dateId;
    private final List<Line> lines = new ArrayList<>();

    ChangeForecast(long webinarId, Change change, Long dateId) {
        this.webinarId = webinarId;
        this.change = change;
        this.dateId = dateId;
    }

    /**
     * One mail, and how many get it.
     *
     * @param mail the end of a sentence's key: {@code forecast.<mail>.one} and {@code .many}, with the count as {0}
     */
    public record Line(String mail, long people) {}

    public long webinarId() {
        return webinarId;
    }

    public Change change() {
        return change;
    }

    /** The date it is about, or null when it is about all of it. */
    public Long dateId() {
        return dateId;
    }

    /** @param mail as {@link Line} has it; nobody is not worth a line */
    public void will(String mail, long people) {
        if (people > 0) {
            lines.add(new Line(mail, people));
        }
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }
}
