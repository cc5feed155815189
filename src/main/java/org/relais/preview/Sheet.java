package org.relais.preview;

import java.util.Locale;
import org.relais.newsletter.Issue;
import org.relais.newsletter.IssueMail;

/** A mail as a page of its own, in the light one asks for and not in that of the screen one asks on. */
final class Sheet {
    private static final String DARK = "@media (prefers-color-scheme:dark)";

    private Sheet() {}

    static String of(IssueMail mail, Issue issue, String view, Locale language, IssueMail.Slots slots) {
        return switch (view) {
            case "text" -> text(mail.subject(issue, language), mail.text(issue, language, slots), language);
            case "dark" -> mail.html(issue, language, slots).replace(DARK, "@media all");
            default -> mail.html(issue, language, slots).replace(DARK, "@media not all");
        };
    }

    private static String text(String title, String text, Locale language) {
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>%s</title><meta name="color-scheme" content="light dark">
                <style>pre{margin:1.25rem;font:1rem/1.6 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
                <body><main><pre>%s</pre></main></body></html>
                """.formatted(language.getLanguage(), escaped(title), escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
