package org.relais.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.envelope.Mjml;
import org.relais.web.Messages;
import org.relais.web.Settings;
import org.relais.web.Templates;

/** The mail that an issue becomes, rendered once a language; about 10 ms each, so never inside a transaction. */
@ApplicationScoped
public class IssueMail {
    private static final String TEMPLATE = "mail-templates/newsletter/issue.";

    private Templates templates;
    private Settings settings;

    protected IssueMail() {}

    @Inject
    public IssueMail(Templates templates, Settings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    /**
     * What stands where the outbox puts what is personal.
     *
     * @param unsubscribeUrl null where nobody in particular reads
     * @param preferencesUrl null there too
     */
    public record Slots(String greeting, String unsubscribeUrl, String preferencesUrl) {
        static final Slots PERSONAL = new Slots("[[greeting]]", "[[unsubscribeUrl]]", "[[preferencesUrl]]");

        /** As somebody gets it, without being anybody. */
        static Slots sample() {
            return new Slots("Bonjour,", "/newsletter", "/newsletter");
        }

        static Slots nobody(Locale locale) {
            return new Slots(Messages.text(locale, "mail.hello"), null, null);
        }
    }

    /** In each language of our readers, with the slots that the outbox fills. */
    public List<Content> contents(Issue issue) {
        return MailTemplates.LANGUAGES.stream()
                .map(locale -> new Content(
                        locale.getLanguage(),
                        subject(issue, locale),
                        html(issue, locale, Slots.PERSONAL),
                        text(issue, locale, Slots.PERSONAL)))
                .toList();
    }

    /** All there is to send, and of which version it was made. */
    public SendingService.Rendered rendered(Issue issue) {
        return new SendingService.Rendered(issue.number(), issue.version(), issue.subject(), contents(issue));
    }

    String subject(Issue issue, Locale locale) {
        return render("subject.ftl", issue, locale, Slots.nobody(locale)).strip();
    }

    public String html(Issue issue, Locale locale, Slots slots) {
        return Mjml.toHtml(render("mjml.ftl", issue, locale, slots), locale.getLanguage());
    }

    public String text(Issue issue, Locale locale, Slots slots) {
        return render("txt.ftl", issue, locale, slots);
    }

    private String render(String ending, Issue issue, Locale locale, Slots slots) {
        return templates.renderAt(
                TEMPLATE + ending,
                locale,
                Map.of("letter", Letter.of(issue, settings.baseUrl()), "slots", slots, "settings", settings));
    }
}
