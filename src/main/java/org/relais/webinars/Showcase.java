package org.relais.webinars;

import java.time.Instant;
import java.util.List;
import org.relais.web.Markdown;

/**
 * A webinar as everyone sees it, at an instant; {@code webinars/parts.ftlh} shows it.
 *
 * @param body the description as safe HTML
 * @param dates those that take place, over or not
 * @param hours elsewhere, of the next date, or of the first when all are over
 * @param handouts what is shown by now
 */
public record Showcase(
        Webinar webinar,
        Standing standing,
        String body,
        List<WebinarDate> dates,
        WebinarDate next,
        List<Overseas.Hour> hours,
        List<Handout> handouts,
        Instant now) {

    public static Showcase of(Webinar webinar, Instant now) {
        WebinarDate next = webinar.current(now);
        return new Showcase(
                webinar,
                webinar.standing(now),
                Markdown.html(webinar.presentation().description()),
                webinar.dates().stream().filter(WebinarDate::planned).toList(),
                next,
                Overseas.hours(next.startsAt(), webinar.zone()),
                webinar.shownAt(now),
                now);
    }
}
