package org.relais.subscribers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.relais.web.Say;

/** Asked of the rooms above as a CDI event when a person's page is drawn: what they know of them. */
public final class PersonHistory {
    private final Subscriber person;
    private final Say say;
    private final List<Line> lines = new ArrayList<>();

    public PersonHistory(Subscriber person, Say say) {
        this.person = person;
        this.say = say;
    }

    /**
     * Something that happened.
     *
     * @param href where it is seen whole
     */
    public record Line(Instant at, String href, String title, String detail) {}

    /** Null for an erased person, of whom nobody knows anything. */
    public String fingerprint() {
        return person.fingerprint();
    }

    /** Speaks the reader's language. */
    public Say say() {
        return say;
    }

    public void tell(Line line) {
        lines.add(line);
    }

    /** The newest first. */
    public List<Line> lines() {
        return lines.stream().sorted(Comparator.comparing(Line::at).reversed()).toList();
    }
}
