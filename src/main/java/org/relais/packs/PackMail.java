package org.relais.packs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.resources.Published;
import org.relais.typography.Typography;
import org.relais.web.Messages;
import org.relais.web.Settings;

/** The mail that carries a pack: links to public pages, whose files are on them, and nothing attached (decision 0027). */
@ApplicationScoped
class PackMail {
    static final String MAIL = "packs/documentation-pack";
    static final Set<String> SLOTS = Set.of("notMeUrl");

    private MailTemplates templates;
    private Settings settings;

    protected PackMail() {}

    @Inject
    PackMail(MailTemplates templates, Settings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    Content rendered(Letter letter, List<Published> resources) {
        Locale locale = Locale.forLanguageTag(letter.language());
        return templates.render(MAIL, locale, model(letter, resources, locale, settings.baseUrl()), SLOTS);
    }

    static Map<String, Object> model(Letter letter, List<Published> resources, Locale locale, String site) {
        return Map.of(
                "discreet",
                letter.discreet(),
                "paragraphs",
                letter.word().paragraphs(),
                "resources",
                IntStream.range(0, resources.size())
                        .mapToObj(place -> line(place + 1, resources.get(place), letter, locale, site))
                        .toList());
    }

    /** A title is left out where it may be read over a shoulder; the page behind the link has it. */
    private static Map<String, String> line(int number, Published resource, Letter letter, Locale locale, String site) {
        return Map.of(
                "number",
                String.valueOf(number),
                "title",
                letter.discreet() ? Messages.text(locale, "centre.discreet") : read(resource.title()),
                "summary",
                letter.discreet() ? "" : read(resource.summary()),
                "kind",
                letter.discreet() ? "" : Messages.text(locale, "resource.kind." + resource.kind()),
                "lang",
                resource.language(),
                "url",
                site + resource.address());
    }

    /** What a contributor typed must not become a slot. */
    private static String read(String text) {
        return Typography.french(text.replace("[[", "[ ["));
    }
}
