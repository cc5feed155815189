package org.relais.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import org.relais.envelope.MailTemplates;
import org.relais.newsletter.IssueLeaving;

/** Keeps what an issue says at the moment it leaves, in each language. */
@ApplicationScoped
public class Keeper {
    @Inject
    private EditionWriter writer;

    @Inject
    private ArchiveService archive;

    void keep(@Observes IssueLeaving news) {
        for (Locale locale : MailTemplates.LANGUAGES) {
            archive.keep(news.issue(), locale, writer.said(news.issue(), locale));
        }
    }
}
