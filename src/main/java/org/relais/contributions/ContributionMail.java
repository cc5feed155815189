package org.relais.contributions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import org.relais.door.Letters;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;

/**
 * What contributors are written. The first mail goes to an address nobody has proved, so it holds nothing that was typed (S9); those
 * after it carry the title and the team's word in slots.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ContributionMail {
    /** For {@link Letters}. */
    static final String LETTER = "contribution-confirm";

    static final Set<String> ASKING = Set.of("confirmUrl", "notMeUrl");
    static final Set<String> TELLING = Set.of("title", "word", "followUrl");

    @Inject
    private MailTemplates templates;

    @Inject
    private OutboxService outbox;

    @Inject
    private Letters letters;

    @Inject
    private ContributionLinks links;

    void ask(Contribution contribution) {
        send(
                "contributions/confirm-contribution",
                contribution,
                Map.of(),
                ASKING,
                Map.of(
                        "confirmUrl", links.confirm(contribution),
                        "notMeUrl", letters.notMeLink(LETTER, contribution.fingerprint())));
    }

    /** @param word of the team, possibly empty */
    void tell(News news, Contribution contribution, String title, String word) {
        Map<String, String> own = word.isEmpty()
                ? Map.of("title", title, "followUrl", links.own(contribution))
                : Map.of("title", title, "followUrl", links.own(contribution), "word", word);
        send("contributions/contribution-news", contribution, model(news, !word.isEmpty()), TELLING, own);
    }

    static Map<String, Object> model(News news, boolean word) {
        return Map.of("news", news.key(), "word", word);
    }

    private void send(
            String mail,
            Contribution contribution,
            Map<String, Object> model,
            Set<String> slots,
            Map<String, String> own) {
        long mailing = outbox.open(NewMailing.service(
                mail.substring(mail.indexOf('/') + 1),
                templates.contents(mail, locale -> model, slots).toArray(Content[]::new)));
        outbox.enqueue(
                mailing,
                new Recipient(null, contribution.email(), contribution.fingerprint(), null, contribution.language()),
                Personal.NONE.saying(own));
    }
}
