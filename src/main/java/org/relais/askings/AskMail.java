package org.relais.askings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.subscribers.Mode;
import org.relais.subscribers.Subscriber;
import org.relais.web.Messages;
import org.relais.web.Seal;
import org.relais.web.Settings;

/** The mail that asks: rendered once a kind and mode, one mailing a turn, what is personal in slots. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AskMail {
    static final String ANSWER = "asked person";
    private static final Set<String> SLOTS = Set.of("what", "source", "askUrl");

    @Inject
    private MailTemplates templates;

    @Inject
    private OutboxService outbox;

    @Inject
    private Seal seal;

    @Inject
    private Settings settings;

    private final Map<Look, List<Content>> rendered = new ConcurrentHashMap<>();

    private record Look(Asking.Kind kind, Mode mode) {}

    long open(Asking asking, Mode mode, Instant expiresAt) {
        List<Content> contents = rendered.computeIfAbsent(new Look(asking.kind(), mode), this::render);
        String title = mail(asking.kind()).replaceAll("^.*/", "");
        return outbox.open(
                NewMailing.service(title, contents.toArray(Content[]::new)).expiring(expiresAt));
    }

    /** Without a name: nobody has proved that the holder of the address gave it. */
    void write(long mailing, AskedPerson person, Subscriber subscriber) {
        String language = subscriber.language();
        Locale locale = Locale.forLanguageTag(language);
        String what = person.topics().stream()
                .map(topic -> Messages.text(locale, "asking.topic." + topic))
                .collect(Collectors.joining(Messages.text(locale, "asking.and")));
        outbox.enqueue(
                mailing,
                new Recipient(null, subscriber.email(), subscriber.fingerprint(), null, language),
                Personal.NONE.saying(slots(person, what)));
    }

    private Map<String, String> slots(AskedPerson person, String what) {
        String link = settings.baseUrl() + "/newsletter/asked/" + seal.token(ANSWER, person.id());
        return person.asking().kind() == Asking.Kind.FILE
                ? Map.of("what", what, "source", person.asking().source(), "askUrl", link)
                : Map.of("what", what, "askUrl", link);
    }

    private List<Content> render(Look look) {
        return templates.contents(mail(look.kind()), locale -> Map.of("discreet", look.mode() == Mode.DISCREET), SLOTS);
    }

    private static String mail(Asking.Kind kind) {
        return kind == Asking.Kind.FILE ? "askings/may-we-write" : "askings/one-thing-more";
    }
}
