package org.relais.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.registrations.Mode;
import org.relais.typography.Typography;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/**
 * A letter in one language, with slots where each person's own words come. Rendering takes about 10 ms, and 500 people who register
 * in a minute wait for each other at the webinar's row: so the same text is rendered once, and kept while it is among the newest.
 */
@ApplicationScoped
public class LetterText {
    /** What may stand in a letter and is somebody's own; further ones come with the letter. */
    static final Set<String> SLOTS = Set.of(
            "localTime",
            "parisTime",
            "joinUrl",
            "manageUrl",
            "leaveUrl",
            "acceptUrl",
            "tentativeUrl",
            "declineUrl",
            "confirmUrl",
            "notMeUrl",
            "position");

    private static final int KEPT = 200;

    private final Map<Key, Content> rendered = new LinkedHashMap<>();
    private MailTemplates templates;

    protected LetterText() {}

    @Inject
    public LetterText(MailTemplates templates) {
        this.templates = templates;
    }

    /** What a text is made of; the instant and the sequence change with all that a webinar says. */
    private record Key(Letter letter, String language, Mode mode, Long dateId, Edition edition) {
        record Edition(Long webinarId, int sequence, Instant revisedAt) {
            static Edition of(Webinar webinar) {
                return new Edition(webinar.id(), webinar.sequence(), webinar.revisedAt());
            }
        }
    }

    /** @param date the one it is about, or null */
    Content in(String language, Letter letter, Webinar webinar, Mode mode, WebinarDate date) {
        Key key = new Key(letter.words(), language, mode, date == null ? null : date.id(), Key.Edition.of(webinar));
        synchronized (rendered) {
            if (rendered.containsKey(key)) {
                return rendered.get(key);
            }
        }
        Content fresh = render(letter, webinar, mode, date, Locale.forLanguageTag(language));
        synchronized (rendered) {
            rendered.put(key, fresh);
            if (rendered.size() > KEPT) {
                rendered.remove(rendered.keySet().iterator().next());
            }
        }
        return fresh;
    }

    private Content render(Letter letter, Webinar webinar, Mode mode, WebinarDate date, Locale locale) {
        Map<String, Object> model = new HashMap<>(letter.more());
        model.put("webinar", webinar);
        model.put("title", read(PersonalMeetings.title(webinar, mode, locale), locale));
        model.put("discreet", mode == Mode.DISCREET);
        if (date != null) {
            model.put("date", date);
        }
        return templates.render(letter.template(), locale, model, SLOTS);
    }

    /** Typeset, and never a slot of what the team typed. */
    private static String read(String text, Locale locale) {
        String slotless = text.replace("[[", "[ [");
        return locale.getLanguage().equals("fr") ? Typography.french(slotless) : slotless;
    }
}
