package org.relais.envelope;

import java.util.regex.Pattern;

/**
 * The line a mail opens with. A name is only said when it can be nothing but a name: what visitors
 * type must not become a message of theirs in our mail (S10).
 */
public final class Greeting {
    private static final int LONGEST = 60;
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}][\\p{L}\\p{M}]*\\.?(?:[ '’-][ ]?[\\p{L}][\\p{L}\\p{M}]*\\.?)*");
    private static final Pattern ADDRESS = Pattern.compile("(?i).*\\b(www|https?)\\b.*");

    private Greeting() {}

    public static String of(String name, String language) {
        String hello = "en".equals(language) ? "Hello" : "Bonjour";
        return isAName(name) ? hello + " " + name.strip() + "," : hello + ",";
    }

    private static boolean isAName(String name) {
        if (name == null || name.isBlank()) {
            return false;
        }
        String bare = name.strip();
        return bare.length() <= LONGEST
                && NAME.matcher(bare).matches()
                && !ADDRESS.matcher(bare).matches();
    }
}
