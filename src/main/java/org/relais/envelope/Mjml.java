package org.relais.envelope;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.util.regex.Pattern;

/**
 * MJML made into the HTML that mail programs understand; about 9 ms. The link to a font server that
 * MJML adds by itself is taken out: a mail fetches nothing from a third party (P9).
 */
public final class Mjml {
    private static final Pattern WEB_FONTS = Pattern.compile(
            "<!--\\[if !mso]><!-->\\s*(?:<link[^>]*>\\s*)+<style[^>]*>\\s*(?:@import[^;]*;\\s*)+</style>\\s*<!--<!\\[endif]-->");

    /** In a style sheet only: in a title or a summary the same words are words, and must not keep an issue from leaving. */
    private static final Pattern FETCHES =
            Pattern.compile("(?i)<link\\b|<script\\b|<style\\b[^>]*>[^<]*@(?:import|font-face)");

    private Mjml() {}

    /**
     * @param language of the text, for {@code <html lang>}
     * @throws IllegalArgumentException when the result would fetch a style sheet, a font or a script
     */
    public static String toHtml(String mjml, String language) {
        String html = WEB_FONTS
                .matcher(Mjml4j.render(mjml, new Mjml4j.Configuration(language)))
                .replaceAll("")
                // MJML calls the mail an article; the mail's one landmark is its main part (A2).
                .replaceFirst("aria-roledescription=\"email\"", "")
                .replaceFirst("role=\"article\"", "role=\"main\"");
        if (FETCHES.matcher(html).find()) {
            throw new IllegalArgumentException("The mail's template fetches something from elsewhere.");
        }
        return html;
    }
}
