package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.relais.registrations.Mode;
import org.relais.typography.Typography;
import org.relais.web.Messages;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/** What a mail about a webinar is told: in discreet mode its title does not say what it is about (P13). */
@ApplicationScoped
public class Titles {
    Map<String, Object> model(Webinar webinar, WebinarDate date, Mode mode, Locale locale) {
        Map<String, Object> model = new HashMap<>();
        model.put("webinar", webinar);
        model.put("date", date);
        model.put("title", title(webinar, mode, locale));
        model.put("discreet", mode == Mode.DISCREET);
        return model;
    }

    static String title(Webinar webinar, Mode mode, Locale locale) {
        if (mode == Mode.USUAL) {
            return Typography.french(slotless(webinar.title()));
        }
        String chosen = webinar.presentation().discreetTitle();
        return chosen.isEmpty()
                ? Messages.text(locale, "reminders.discreet-title")
                : Typography.french(slotless(chosen));
    }

    /** What someone typed must not become a slot that the outbox fills, or refuses. */
    static String slotless(String text) {
        return text.replace("[[", "[ [");
    }
}
