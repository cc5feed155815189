package org.relais.preferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.subscribers.Mode;
import org.relais.subscribers.Subscriber;

/**
 * Service mail to one person, in the transaction of what it tells. All that is personal stands in slots, so that each mail is
 * rendered once a language and mode (10 ms) and kept: writing one costs three rows.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PersonPost {
    @Inject
    private MailTemplates templates;

    @Inject
    private OutboxService outbox;

    private final Map<Kind, Content> rendered = new ConcurrentHashMap<>();

    /** A mail as it is rendered. */
    private record Kind(String mail, Locale locale, Mode mode) {}

    /**
     * Who is written to.
     *
     * @param name null unless it is known that the holder of the address gave it: what a visitor types is in no mail (S9)
     */
    public record Reader(String address, String fingerprint, String name, Locale locale, Mode mode) {
        public static Reader of(Subscriber subscriber) {
            return new Reader(
                    subscriber.email(),
                    subscriber.fingerprint(),
                    subscriber.confirmedAt() == null ? null : subscriber.givenName(),
                    Locale.forLanguageTag(subscriber.language()),
                    subscriber.mode());
        }

        /** Under an address that nobody has confirmed. */
        public Reader unnamed() {
            return new Reader(address, fingerprint, null, locale, mode);
        }
    }

    /**
     * @param mail such as {@code preferences/preferences-link}
     * @param slots what its template leaves open, by name
     * @param expiresAt when its links end
     * @return the mailing's number
     */
    public long send(String mail, Reader reader, Map<String, String> slots, Instant expiresAt) {
        Content content = rendered.computeIfAbsent(
                new Kind(mail, reader.locale(), reader.mode()), kind -> render(kind, slots.keySet()));
        String title = mail.substring(mail.indexOf('/') + 1);
        long mailing = outbox.open(NewMailing.service(title, content).expiring(expiresAt));
        outbox.enqueue(
                mailing,
                new Recipient(
                        null,
                        reader.address(),
                        reader.fingerprint(),
                        reader.name(),
                        reader.locale().getLanguage()),
                Personal.NONE.saying(slots));
        return mailing;
    }

    private Content render(Kind kind, Set<String> slots) {
        return templates.render(kind.mail(), kind.locale(), Map.of("discreet", kind.mode() == Mode.DISCREET), slots);
    }
}
