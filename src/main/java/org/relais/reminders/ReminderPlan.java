package org.relais.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relais.webinars.Lead;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;
import org.relais.webinars.WebinarStatus;

/**
 * Which reminders a webinar has, worked out anew after each of its changes; doing it twice changes nothing. Each date has at
 * most one open reminder a lead. It is made, or follows the date, when its instant is still to come: who is told of a move by
 * mail needs no reminder of what was due before. One whose beginning did not change stays even if it is due this minute.
 */
final class ReminderPlan {
    private final Webinar webinar;
    private final List<Reminder> known;
    private final Instant now;
    private final List<Reminder> fresh = new ArrayList<>();

    private ReminderPlan(Webinar webinar, List<Reminder> known, Instant now) {
        this.webinar = webinar;
        this.known = known;
        this.now = now;
    }

    /**
     * @param known all its reminders, which change
     * @return those to be added
     */
    static List<Reminder> renew(Webinar webinar, List<Reminder> known, Instant now) {
        ReminderPlan plan = new ReminderPlan(webinar, known, now);
        for (WebinarDate date : webinar.dates()) {
            for (Lead lead : Lead.values()) {
                plan.renew(date, lead);
            }
        }
        return plan.fresh;
    }

    private void renew(WebinarDate date, Lead lead) {
        Optional<Reminder> movable =
                of(date, lead).stream().filter(each -> !each.past()).findFirst();
        if (!wanted(date, lead)) {
            movable.ifPresent(each -> each.cancel(now));
        } else if (toCome(date, lead)) {
            movable.ifPresentOrElse(each -> each.plan(date), () -> fresh.add(new Reminder(date, lead)));
        } else {
            movable.filter(each -> !each.startsAt().equals(date.startsAt())).ifPresent(each -> each.cancel(now));
        }
    }

    private boolean wanted(WebinarDate date, Lead lead) {
        return webinar.status() == WebinarStatus.PUBLISHED
                && date.planned()
                && webinar.custom().reminders().contains(lead);
    }

    /** Its instant is still to come, and nobody was reminded of this very beginning. */
    private boolean toCome(WebinarDate date, Lead lead) {
        return Reminder.due(lead, date).isAfter(now)
                && of(date, lead).stream()
                        .noneMatch(each -> each.past() && each.startsAt().equals(date.startsAt()));
    }

    private List<Reminder> of(WebinarDate date, Lead lead) {
        return known.stream()
                .filter(each -> each.dateId() == date.id() && each.lead() == lead)
                .toList();
    }
}
