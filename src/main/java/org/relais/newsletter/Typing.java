package org.relais.newsletter;

import java.util.Objects;
import org.relais.Refusal;

/**
 * Words that somebody typed over words they had read, while others may have written: what only one of both changed is taken, what both
 * changed otherwise is refused, so that the one who comes second compares and chooses.
 *
 * @param seen what stood there when they began; null when that is not told, and then nothing may have changed
 * @param typed what they want to stand there
 */
record Typing(String seen, String typed) {

    /** @param version of the issue now, for the refusal */
    String over(String now, int version) {
        if (typed.equals(now) || typed.equals(seen)) {
            return now;
        }
        if (!Objects.equals(seen, now)) {
            throw Refusal.outdated("issue.changed-meanwhile", version);
        }
        return typed;
    }
}
