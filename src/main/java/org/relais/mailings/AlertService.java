package org.relais.mailings;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relais.UseCase;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxConnection;
import org.relais.outbox.OutboxService;
import org.relais.staff.Account;
import org.relais.staff.AuditLog;
import org.relais.staff.Role;
import org.relais.staff.StaffService;
import org.relais.web.Say;
import org.relais.web.Seal;

/**
 * Writes to the administrators that a provider refuses our mail as such (D13): nobody else can mend it. At most once a day for
 * each provider. That the relay itself is away cannot be told by mail; pages and metrics tell it.
 */
@UseCase
public class AlertService {
    private static final Say FRENCH = new Say(Locale.FRENCH);

    @Inject
    private OutboxConnection database;

    @Inject
    private OutboxService outbox;

    @Inject
    private StaffService staff;

    @Inject
    private ProviderPausedMail mail;

    @Inject
    private AuditLog audit;

    @Inject
    private Seal seal;

    /** @return of how many providers somebody was told */
    public int alert() {
        List<ProviderRepository.Alarming> alarming = database.work(rows -> new ProviderRepository(rows).alarming());
        alarming.forEach(this::tell);
        return alarming.size();
    }

    private void tell(ProviderRepository.Alarming provider) {
        long mailing = outbox.open(NewMailing.service(mail.content().subject(), mail.content()));
        Personal words = Personal.NONE.saying(Map.of(
                ProviderPausedMail.PROVIDER,
                Providing.name(FRENCH, provider.name()),
                ProviderPausedMail.WORDS,
                provider.reason() == null ? "—" : provider.reason()));
        staff.accounts().stream()
                .filter(account -> account.enabled() && account.roles().contains(Role.ADMIN))
                .map(Account::email)
                .forEach(email -> outbox.enqueue(
                        mailing, new Recipient(null, email, seal.fingerprint(email), null, "fr"), words));
        audit.record("provider.alert", "provider/" + provider.name(), "");
    }
}
