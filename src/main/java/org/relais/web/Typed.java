package org.relais.web;

import java.util.regex.Pattern;

/** What somebody typed, made clean. */
public final class Typed {
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]|[\u2028\u2029\u0085]");

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
}
