package org.relais.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.relais.newsletter.Issue;
import org.relais.newsletter.IssueMail;
import org.relais.newsletter.Letter;
import org.relais.web.Settings;
import org.relais.web.Templates;

/** Writes down what an issue says, from the same letter as its mail; about 15 ms, so never inside a transaction. */
@ApplicationScoped
public class EditionWriter {
    private IssueMail mail;
    private Templates templates;
    private Settings settings;

    protected EditionWriter() {}

    @Inject
    public EditionWriter(IssueMail mail, Templates templates, Settings settings) {
        this.mail = mail;
        this.templates = templates;
        this.settings = settings;
    }

    Said said(Issue issue, Locale locale) {
        Letter letter = mail.letter(issue, locale);
        IssueMail.Slots nobody = IssueMail.Slots.nobody(locale);
        return new Said(
                letter.words().title().isBlank()
                        ? letter.words().subject()
                        : letter.words().title(),
                letter.words().preheader(),
                templates.render("archive/article.ftlh", locale, Map.of("letter", letter, "settings", settings)),
                mail.html(issue, locale, nobody),
                mail.text(issue, locale, nobody));
    }
}
