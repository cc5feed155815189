package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.registrations.Mode;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/** The mail of a reminder, once a language and a mode: hour, way in and way out stand in slots. */
@ApplicationScoped
public class ReminderMail {
    static final Set<String> SLOTS = Set.of(
            "localTime", "parisTime", "joinUrl", "manageUrl", "leaveUrl", "acceptUrl", "tentativeUrl", "declineUrl");

    private MailTemplates templates;
    private Titles titles;

    protected ReminderMail() {}

    @Inject
    public ReminderMail(MailTemplates templates, Titles titles) {
        this.templates = templates;
        this.titles = titles;
    }

    /** A reminder with what it is about. */
    public record Matter(Reminder reminder, Webinar webinar, WebinarDate date) {}

    /** What was rendered, and of which state of the webinar. */
    public record Rendered(Matter matter, Map<Mode, List<Content>> contents) {}

    public Rendered rendered(Matter matter) {
        return new Rendered(
                matter,
                Map.of(
                        Mode.USUAL, contents(matter.webinar(), matter.date(), Mode.USUAL),
                        Mode.DISCREET, contents(matter.webinar(), matter.date(), Mode.DISCREET)));
    }

    List<Content> contents(Webinar webinar, WebinarDate date, Mode mode) {
        return templates.contents(
                "reminders/webinar-reminder", locale -> titles.model(webinar, date, mode, locale), SLOTS);
    }
}
