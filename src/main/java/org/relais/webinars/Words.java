package org.relais.webinars;

import org.relais.Refusal;
import org.relais.web.Typed;

/** What is typed, made clean, up to a length. */
final class Words {
    private Words() {}

    /** In one line. */
    static String line(String field, String typed, int longest) {
        return text(field, typed == null ? "" : typed.replaceAll("\\s+", " "), longest);
    }

    /** Line ends stay. */
    static String text(String field, String typed, int longest) {
        String text = Typed.lines(typed);
        if (text.length() > longest) {
            throw Refusal.invalid(field, "webinar.too-long", longest);
        }
        return text;
    }
}
