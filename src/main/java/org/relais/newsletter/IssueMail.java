package org.relais.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.web.Messages;
import org.relais.web.Settings;
import org.relais.web.Templates;

/** The mail that an issue becomes, rendered once a language; about 10 ms each, so never inside a transaction. */
@ApplicationScoped
public class IssueMail {
    private static final String TEMPLATE = "newsletter/issue";

    private MailTemplates templates;
    private Settings settings;

    protected IssueMail() {}

    @Inject
    public IssueMail(MailTemplates templates, Settings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    /** For tests: as shipped. */
    public IssueMail(Templates templates, Settings settings) {
        this(new MailTemplates(templates, settings), settings);
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
        public static Slots sample() {
            return greeting("Bonjour,");
        }

        /** As somebody gets it, with links that lead to no one's own pages. */
        public static Slots greeting(String greeting) {
            return new Slots(greeting, "/newsletter", "/newsletter");
        }

        public static Slots nobody(Locale locale) {
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

    public Letter letter(Issue issue, Locale locale) {
        return Letter.of(issue, locale, LetterWriter.House.of(settings));
    }

    public String subject(Issue issue, Locale locale) {
        return templates
                .part(TEMPLATE, "subject", locale, model(issue, locale, Slots.nobody(locale)))
                .strip();
    }

    public String html(Issue issue, Locale locale, Slots slots) {
        return templates.html(TEMPLATE, locale, model(issue, locale, slots));
    }

    public String text(Issue issue, Locale locale, Slots slots) {
        return templates.part(TEMPLATE, "txt", locale, model(issue, locale, slots));
    }

    private Map<String, Object> model(Issue issue, Locale locale, Slots slots) {
        return Map.of("letter", letter(issue, locale), "slots", slots, "settings", settings);
    }
}
