package org.relais.web;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Rich text as people type it, made into HTML that is safe to show: raw HTML is escaped, links lead to http, https, mail and
 * telephone only, and what the renderer wrote is filtered once more by an allow-list (S3). No images: a page loads nothing
 * from elsewhere (P9).
 */
public final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "h2", "h3", "h4")
            // The page has its own h1.
            .allowElements((name, attributes) -> "h2", "h1")
            .allowElements((name, attributes) -> "h4", "h5", "h6")
            .allowElements("a")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching((element, attribute, value) -> value.matches("\\d{1,4}") ? value : null)
            .onElements("ol")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private Markdown() {}

    /** HTML to show as it is, in a page or in a mail; its highest heading is h2. */
    public static String html(String markdown) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }

    /** The same as plain text, for the text part of a mail: marks are gone, an address stands after its link's words. */
    public static String text(String markdown) {
        return TEXT.render(PARSER.parse(markdown)).strip();
    }
}
