package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.registrations.Mode;
import org.relais.typography.Typography;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/** The mail after a date, in the words of each group, once a language and a mode. */
@ApplicationScoped
public class FollowUpMail {
    private MailTemplates templates;
    private Titles titles;
    private org.relais.web.Settings settings;

    protected FollowUpMail() {}

    @Inject
    public FollowUpMail(MailTemplates templates, Titles titles, org.relais.web.Settings settings) {
        this.templates = templates;
        this.titles = titles;
        this.settings = settings;
    }

    /** A mail afterwards with what it is about. */
    public record Matter(FollowUp followUp, Webinar webinar, WebinarDate date) {}

    /** What was rendered, by group and mode, and of which state. */
    public record Rendered(Matter matter, Map<Readers, Map<Mode, List<Content>>> contents) {}

    public Rendered rendered(Matter matter) {
        Map<Readers, Map<Mode, List<Content>>> all = new EnumMap<>(Readers.class);
        for (Readers readers : Readers.values()) {
            Map<Mode, List<Content>> modes = new EnumMap<>(Mode.class);
            for (Mode mode : Mode.values()) {
                modes.put(mode, contents(matter, readers, mode));
            }
            all.put(readers, modes);
        }
        return new Rendered(matter, all);
    }

    List<Content> contents(Matter matter, Readers readers, Mode mode) {
        return templates.contents(
                "reminders/webinar-follow-up", locale -> model(matter, readers, mode, locale), Set.of());
    }

    private Map<String, Object> model(Matter matter, Readers readers, Mode mode, Locale locale) {
        FollowUp said = matter.followUp();
        Map<String, Object> model = titles.model(matter.webinar(), matter.date(), mode, locale);
        model.put("readers", readers.name());
        // What the team wrote may name the subject; a discreet mail leaves it out (P13).
        model.put("paragraphs", mode == Mode.DISCREET ? List.of() : paragraphs(said.text(readers)));
        model.put("replay", said.replay());
        model.put("survey", readers == Readers.WAITING ? "" : said.survey());
        model.put(
                "page",
                mode == Mode.DISCREET
                        ? ""
                        : settings.baseUrl() + "/webinars/" + matter.webinar().slug());
        return model;
    }

    private static List<String> paragraphs(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(Typography.french(Titles.slotless(text)).split("\\s*\n\\s*"));
    }
}
