package org.relais.preview;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.envelope.Content;
import org.relais.envelope.Recipient;
import org.relais.newsletter.Issue;
import org.relais.newsletter.IssueMail;
import org.relais.outbox.Mailing;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.staff.Account;
import org.relais.staff.AuditLog;
import org.relais.staff.StaffService;
import org.relais.web.Messages;
import org.relais.web.Seal;

/** Trials: an issue as it stands, to people of the team alone, marked in its subject; no check holds it back and no figure counts it. */
@UseCase
public class TrialService {
    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    @Inject
    private IssueMail mail;

    @Inject
    private OutboxService outbox;

    @Inject
    private StaffService staff;

    @Inject
    private AuditLog audit;

    @Inject
    private Seal seal;

    /** Who can be sent one. */
    public List<Account> colleagues() {
        return staff.accounts().stream().filter(Account::enabled).toList();
    }

    /**
     * @param accounts of the team
     * @param languages one mailing for each; none is French
     */
    public void send(Issue issue, List<Long> accounts, List<String> languages) {
        List<Account> chosen = colleagues().stream()
                .filter(each -> accounts.contains(each.id()))
                .toList();
        if (chosen.isEmpty()) {
            throw Refusal.invalid("to", "preview.trial.nobody");
        }
        List<String> wanted =
                languages.stream().filter(LANGUAGES::contains).distinct().toList();
        (wanted.isEmpty() ? List.of("fr") : wanted).forEach(language -> send(issue, chosen, language));
        audit.record("issue.try", "issue/" + issue.number(), chosen.size() + " accounts");
    }

    private void send(Issue issue, List<Account> chosen, String language) {
        List<Content> contents = mail.contents(issue).stream()
                .filter(content -> content.language().equals(language))
                .map(TrialService::marked)
                .toList();
        long mailing = outbox.open(
                new NewMailing(Mailing.Kind.TEST, null, contents.get(0).subject(), null, contents));
        chosen.forEach(account -> outbox.enqueue(
                mailing, new Recipient(null, account.email(), seal.fingerprint(account.email()), null, language)));
    }

    private static Content marked(Content content) {
        String mark = Messages.text(Locale.forLanguageTag(content.language()), "mail.trial");
        return new Content(content.language(), mark + " " + content.subject(), content.html(), content.text());
    }
}
