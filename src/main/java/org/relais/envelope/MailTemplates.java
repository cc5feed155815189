package org.relais.envelope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relais.web.Overrides;
import org.relais.web.Settings;
import org.relais.web.Templates;

/**
 * Service mail from its three templates {@code mail-templates/<room>/<mail>.{mjml,txt,subject}.ftl}; about 10 ms a language, whoever
 * and however many it goes to, because what is personal stands in slots.
 */
@ApplicationScoped
public class MailTemplates {
    /** What people may choose to read in. */
    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final String FOLDER = "mail-templates/";

    private Templates templates;
    private Overrides overrides;
    private Settings settings;

    protected MailTemplates() {}

    @Inject
    public MailTemplates(Templates templates, Overrides overrides, Settings settings) {
        this.templates = templates;
        this.overrides = overrides;
        this.settings = settings;
    }

    /** For tests: as shipped. */
    public MailTemplates(Templates templates, Settings settings) {
        this(templates, new Overrides(settings), settings);
    }

    /**
     * @param mail such as {@code registrations/seat-freed}
     * @param model what the templates name, besides {@code settings}, {@code say} and {@code lang}
     * @param slots what may be filled for each person
     * @throws IllegalArgumentException when another slot stands in it
     */
    public Content render(String mail, Locale locale, Map<String, Object> model, Set<String> slots) {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("settings", settings);
        String html = html(mail, locale, whole);
        String text = part(mail, "txt", locale, whole);
        Set<String> standing =
                Segments.slots(html + text).filter(slots::contains).collect(Collectors.toSet());
        String subject = part(mail, "subject", locale, whole).strip();
        return new Content(locale.getLanguage(), subject, html, text, standing);
    }

    /** In every language, each with its own model. */
    public List<Content> contents(String mail, Function<Locale, Map<String, Object>> model, Set<String> slots) {
        return LANGUAGES.stream()
                .map(locale -> render(mail, locale, model.apply(locale), slots))
                .toList();
    }

    /** The operator's own when it becomes HTML that fetches nothing, else the shipped one. */
    public String html(String mail, Locale locale, Map<String, Object> model) {
        String name = FOLDER + mail + ".mjml.ftl";
        String made = templates.renderAt(name, locale, model);
        if (overrides.folder().isEmpty()) {
            return Mjml.toHtml(made, locale.getLanguage());
        }
        try {
            return Mjml.toHtml(made, locale.getLanguage());
        } catch (RuntimeException broken) {
            // Whatever MJML makes of a stranger's file.
            overrides.report(name, broken.getMessage() == null ? broken.toString() : broken.getMessage());
            return Mjml.toHtml(templates.renderShipped(name, locale, model), locale.getLanguage());
        }
    }

    /** @param part {@code txt} or {@code subject} */
    public String part(String mail, String part, Locale locale, Map<String, Object> model) {
        return templates.renderAt(FOLDER + mail + "." + part + ".ftl", locale, model);
    }
}
