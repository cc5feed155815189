package org.relais.typography;

import java.util.List;
import java.util.Locale;

/**
 * Typography on text that will be read, as its language has it (A12): no-break spaces, apostrophes, quotation marks, dashes,
 * ellipses. Addresses, code, slots and the signs of Markdown stay as they are; applied twice it changes nothing more.
 */
public final class Typography {
    private Typography() {}

    public static String french(String text) {
        return set(text, Locale.FRENCH);
    }

    /** @param language French unless English: nothing else is written here */
    public static String set(String text, Locale language) {
        return set(List.of(text), language).get(0);
    }

    /**
     * A sentence that is cut where its look changes, as by emphasis: set as one, and cut at the same places again.
     *
     * @return as many pieces
     */
    public static List<String> set(List<String> pieces, Locale language) {
        Passage passage = new Passage(pieces);
        List<String> kept = passage.lift(Kept.PATTERN, Kept::bare);
        (language.getLanguage().equals("en") ? English.RULES : French.RULES).forEach(passage::set);
        passage.put(kept);
        return passage.pieces();
    }
}
