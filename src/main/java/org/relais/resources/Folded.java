package org.relais.resources;

import java.text.Normalizer;
import java.util.Locale;

/** Text without case or accents, for comparing; never shown. */
public final class Folded {
    private Folded() {}

    /** As long as the original, so that a place in one is a place in the other. */
    public static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (char each : text.toCharArray()) {
            folded.append(Normalizer.normalize(String.valueOf(each), Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT)
                    .charAt(0));
        }
        return folded.toString();
    }
}
