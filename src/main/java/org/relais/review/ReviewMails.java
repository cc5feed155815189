package org.relais.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.web.Seal;

/**
 * What the team is written about reviews, in French as all that is written to it. Rendered once; what, by whom and in which words are
 * slots, so that nothing a person typed is read as a template.
 */
@ApplicationScoped
public class ReviewMails {
    private static final Set<String> SLOTS = Set.of("what", "who", "words", "link");

    private Content asked;
    private Content answered;
    private Content lost;
    private OutboxService outbox;
    private Seal seal;

    protected ReviewMails() {}

    @Inject
    public ReviewMails(MailTemplates templates, OutboxService outbox, Seal seal) {
        asked = templates.render("review/to-review", Locale.FRENCH, Map.of(), SLOTS);
        answered = templates.render("review/review-answered", Locale.FRENCH, Map.of(), SLOTS);
        lost = templates.render("review/approval-lost", Locale.FRENCH, Map.of(), SLOTS);
        this.outbox = outbox;
        this.seal = seal;
    }

    /**
     * What is told.
     *
     * @param what as a reader knows it, such as « Numéro 12 »
     * @param who did it
     * @param words of theirs, possibly empty
     * @param link to its page, from the base URL on
     */
    public record News(String what, String who, String words, String link) {}

    public void asked(News news, List<String> addresses) {
        send(asked, news, addresses);
    }

    public void answered(News news, List<String> addresses) {
        send(answered, news, addresses);
    }

    public void lost(News news, List<String> addresses) {
        send(lost, news, addresses);
    }

    private void send(Content content, News news, List<String> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        long mailing = outbox.open(NewMailing.service(content.subject(), content));
        Map<String, String> all = Map.of(
                "what", news.what(),
                "who", news.who(),
                "words", news.words().isEmpty() ? "—" : news.words(),
                "link", news.link());
        Personal words = Personal.NONE.saying(all.entrySet().stream()
                .filter(each -> content.ownSlots().contains(each.getKey()))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        addresses.forEach(address ->
                outbox.enqueue(mailing, new Recipient(null, address, seal.fingerprint(address), null, "fr"), words));
    }
}
