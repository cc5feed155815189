package org.relais.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;

/**
 * The mail around a message that goes on to the team. Who wrote and about what are slots, so that it is rendered once and
 * never inside a transaction, and that nothing of a stranger's is ever read as a template.
 */
@ApplicationScoped
public class ForwardedMail {
    static final String SENDER = "sender";
    static final String SUBJECT = "subject";

    private Content content;

    protected ForwardedMail() {}

    @Inject
    public ForwardedMail(MailTemplates templates) {
        content = content(templates, Locale.FRENCH);
    }

    /** The team's language is French, as in all that is written to it. */
    public Content content() {
        return content;
    }

    static Content content(MailTemplates templates, Locale locale) {
        return templates.render("inbox/forwarded", locale, Map.of(), Set.of(SENDER, SUBJECT));
    }
}
