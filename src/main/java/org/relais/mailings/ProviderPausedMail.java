package org.relais.mailings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;

/**
 * The mail about a provider that refuses our mail. Which one, and what it answered, are slots: it is rendered once and never
 * inside a transaction, and nothing of a stranger's is ever read as a template.
 */
@ApplicationScoped
public class ProviderPausedMail {
    static final String MAIL = "mailings/provider-paused";
    static final String PROVIDER = "provider";
    static final String WORDS = "words";

    private Content content;

    protected ProviderPausedMail() {}

    @Inject
    public ProviderPausedMail(MailTemplates templates) {
        content = templates.render(MAIL, Locale.FRENCH, Map.of(), Set.of(PROVIDER, WORDS));
    }

    /** The team's language is French, as in all that is written to it. */
    public Content content() {
        return content;
    }
}
