package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relais.envelope.Content;
import org.relais.web.Messages;
import org.relais.web.Say;
import org.relais.web.Settings;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/** Fills the slots of a mail for a preview: as somebody gets it, without being anybody. */
@ApplicationScoped
public class Sample {
    @Inject
    private Settings settings;

    Content of(Content content, Webinar webinar, WebinarDate date) {
        Say say = new Say(Locale.forLanguageTag(content.language()));
        return filled(
                content,
                Map.of(
                        "localTime", say.moment(date.startsAt(), webinar.zone()),
                        "parisTime", say.moment(date.startsAt(), settings.zone())));
    }

    /** The one of these that somebody reads. */
    Content inLanguage(List<Content> all, Locale locale) {
        return all.stream()
                .filter(each -> each.language().equals(locale.getLanguage()))
                .findFirst()
                .orElse(all.get(0));
    }

    Content nobody(Content content) {
        return filled(
                content,
                Map.of(
                        "greeting", Messages.text(Locale.forLanguageTag(content.language()), "mail.hello"),
                        "unsubscribeUrl", "#",
                        "preferencesUrl", "#"));
    }

    /** A link that would be personal leads nowhere. */
    private static Content filled(Content content, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        content.ownSlots().stream().filter(slot -> slot.endsWith("Url")).forEach(slot -> all.putIfAbsent(slot, "#"));
        String html = content.html();
        String text = content.text();
        for (Map.Entry<String, String> slot : all.entrySet()) {
            html = html.replace("[[" + slot.getKey() + "]]", slot.getValue());
            text = text.replace("[[" + slot.getKey() + "]]", slot.getValue());
        }
        return Content.kept(content.language(), content.subject(), html, text);
    }
}
