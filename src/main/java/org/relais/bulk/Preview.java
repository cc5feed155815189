package org.relais.bulk;

import java.util.List;
import org.relais.subscribers.Subscriber;

/**
 * What an act would do at this moment.
 *
 * @param matching how many are meant
 * @param sum over the numbers of those of whom it would change anything, so that others in their place are noticed
 * @param sample a few of them, by number
 */
public record Preview(Order order, Whom whom, long matching, Sum sum, List<Subscriber> sample) {
    /** How many, and their numbers added up: two lots of people that agree in both are the same but by design. */
    record Sum(long people, String numbers) {
        @Override
        public String toString() {
            return people + "." + numbers;
        }
    }

    /** How many it would change. */
    public long people() {
        return sum.people();
    }

    /** What the act is bound to: given back when it is begun. */
    public String seen() {
        return sum.toString();
    }
}
