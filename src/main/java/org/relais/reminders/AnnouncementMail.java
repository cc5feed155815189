package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.registrations.Mode;
import org.relais.typography.Typography;
import org.relais.web.Settings;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/** The mail that announces a webinar: the same for everybody but its greeting and its ways out (D6). */
@ApplicationScoped
public class AnnouncementMail {
    private MailTemplates templates;
    private Titles titles;
    private Settings settings;

    protected AnnouncementMail() {}

    @Inject
    public AnnouncementMail(MailTemplates templates, Titles titles, Settings settings) {
        this.templates = templates;
        this.titles = titles;
        this.settings = settings;
    }

    /** What was rendered, and of which version. */
    public record Rendered(long webinarId, int version, List<Content> contents) {}

    /** @param next the date it invites to */
    public Rendered rendered(Webinar webinar, WebinarDate next) {
        return new Rendered(
                webinar.id(),
                webinar.version(),
                templates.contents("reminders/webinar-announcement", locale -> model(webinar, next, locale), Set.of()));
    }

    private Map<String, Object> model(Webinar webinar, WebinarDate next, Locale locale) {
        Map<String, Object> model = titles.model(webinar, next, Mode.USUAL, locale);
        model.put("summary", read(webinar.presentation().summary()));
        model.put("more", webinar.series());
        model.put("page", settings.baseUrl() + "/webinars/" + webinar.slug());
        return model;
    }

    private static String read(String text) {
        return Typography.french(Titles.slotless(text));
    }
}
