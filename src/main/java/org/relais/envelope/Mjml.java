package org.relais.envelope;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.util.List;
import java.util.regex.Pattern;

/**
 * MJML made into the HTML that mail programs understand; about 9 ms. The link to a font server that
 * MJML adds by itself is taken out: a mail fetches nothing from a third party (P9). So is what no HTML knows, and the white space it
 * lays itself out with, a ninth of a long issue (D5).
 */
public final class Mjml {
    private static final Pattern WEB_FONTS = Pattern.compile(
            "<!--\\[if !mso]><!-->\\s*(?:<link[^>]*>\\s*)+<style[^>]*>\\s*(?:@import[^;]*;\\s*)+</style>\\s*<!--<!\\[endif]-->");

    /** In a style sheet only: in a title or a summary the same words are words, and must not keep an issue from leaving. */
    private static final Pattern FETCHES =
            Pattern.compile("(?i)<link\\b|<script\\b|<style\\b[^>]*>[^<]*@(?:import|font-face)");

    private record Trim(Pattern what, String by) {
        private static Trim of(String what, String by) {
            return new Trim(Pattern.compile(what), by);
        }
    }

    private static final List<Trim> TRIMS = List.of(
            // A drawing language's names, unless an operator's template draws.
            Trim.of(" xmlns:v=\"[^\"]*\"(?![\\s\\S]*<v:)", ""),
            Trim.of("<style type=\"text/css\">", "<style>"),
            Trim.of("(<img\\b[^>]*?) height=\"auto\"([^>]*?) ?/?>", "$1$2>"),
            // White words on white paper count as hidden ones, SpamAssassin's 0.7: nobody sees these, whatever their
            // colour (D23).
            Trim.of("(<div style=\"display:none;[^\"]*;color:)#ffffff", "$1#1d292d"),
            // White space: between lines, and within tags, where every ">" of a text is written otherwise.
            Trim.of("\\s*\\n\\s*", "\n"),
            Trim.of("(<[a-z]+) {2,}", "$1 "),
            Trim.of("\" +>", "\">"),
            Trim.of("\" {2,}(?=[a-z-]+=\")", "\" "));

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
        return trimmed(html);
    }

    private static String trimmed(String html) {
        String trimmed = html;
        for (Trim each : TRIMS) {
            trimmed = each.what().matcher(trimmed).replaceAll(each.by());
        }
        return trimmed;
    }
}
