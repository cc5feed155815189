package org.relais.web;

import java.util.regex.Pattern;
import org.relais.Refusal;

/** What somebody typed, made clean. */
public final class Typed {
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]|[\u2028\u2029\u0085]");

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\s\\u2028\\u2029\\u0085]+");

    private Typed() {}

    /**
     * Characters that no page shows are dropped (CALENDAR 37); line ends stay.
     *
     * @param typed or null, which is nothing
     */
    public static String lines(String typed) {
        return typed == null
                ? ""
                : UNSHOWN.matcher(typed.replace("\r\n", "\n")).replaceAll(" ").strip();
    }

    /**
     * One line without characters that no page shows, or null (S1, CALENDAR 37).
     *
     * @throws Refusal when it is longer, in characters
     */
    public static String line(String field, String typed, int longest) {
        String text = typed == null ? "" : BREAKS.matcher(typed).replaceAll(" ").strip();
        if (text.length() > longest) {
            throw Refusal.invalid(field, "form.too-long", longest);
        }
        return text.isEmpty() ? null : text;
    }

    /** An address in the form we keep ({@link MailAddress}); refused in that field's name when it cannot be one. */
    public static String address(String field, String typed) {
        try {
            return MailAddress.normalised(typed);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.invalid(field, "email.invalid");
        }
    }
}
