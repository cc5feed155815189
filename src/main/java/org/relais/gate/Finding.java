package org.relais.gate;

import java.util.List;

/**
 * What does not hold.
 *
 * @param key of the sentence, which says what, and how it is mended
 * @param about the words and figures that the sentence names
 * @param mend the page where it is mended, or null when its sentence says all
 */
public record Finding(Level level, String key, List<String> about, String mend) {
    /** How much it weighs. */
    public enum Level {
        /** Nothing leaves before it is mended. */
        STOP,
        /** It may leave so, when somebody says why. */
        LOOK
    }

    public Finding {
        about = List.copyOf(about);
    }

    public boolean stops() {
        return level == Level.STOP;
    }

    /** Empty when the sentence names less. */
    public String word(int place) {
        return place < about.size() ? about.get(place) : "";
    }
}
