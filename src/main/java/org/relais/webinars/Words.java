package org.relais.webinars;

import org.relais.Refusal;

/** What is typed, made clean: characters that no page shows are dropped (CALENDAR 37). */
final class Words {
    private Words() {}

    /** In one line. */
    static String line(String field, String typed, int longest) {
        return text(field, typed == null ? "" : typed.replaceAll("\\s+", " "), longest);
    }

    /** Line ends stay. */
    static String text(String field, String typed, int longest) {
        String text = typed == null
                ? ""
                : typed.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\u2028\u2029\u0085]", " ")
                        .strip();
        if (text.length() > longest) {
            throw Refusal.invalid(field, "webinar.too-long", longest);
        }
        return text;
    }
}
