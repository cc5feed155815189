package org.relais.reminders;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.relais.UseCase;
import org.relais.outbox.OutboxService;
import org.relais.outbox.Progress;
import org.relais.webinars.Standing;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;
import org.relais.webinars.WebinarService;
import org.relais.webinars.WebinarStatus;

/** Everything that is or will be written around a webinar, read at one instant. */
@UseCase
public class MessagesService {
    @Inject
    private WebinarService webinars;

    @Inject
    private ReminderService reminders;

    @Inject
    private AnnouncementService announcements;

    @Inject
    private FollowUpService followUps;

    @Inject
    private OutboxService outbox;

    @Inject
    private Clock clock;

    /** A mailing that left, and how far it is. */
    public record Left(long mailingId, Progress progress) {}

    /** A reminder, and what carries it once it left. */
    public record Recall(Reminder reminder, List<Left> mailings) {}

    /** An announcement, and how far it is. */
    public record Announced(Announcement announcement, Left mailing) {}

    /** A date, and the mail after it, or null while nothing was prepared. */
    public record After(WebinarDate date, FollowUp followUp, List<Left> mailings) {}

    /** What the page shows. */
    public record Overview(
            Webinar webinar, Instant now, List<Recall> recalls, List<Announced> announced, List<After> afters) {
        public Standing standing() {
            return webinar.standing(now);
        }

        /** Whether it is public and somebody can still come. */
        public boolean announceable() {
            return webinar.status() == WebinarStatus.PUBLISHED
                    && !webinar.coming(now).isEmpty();
        }

        /** Whether a reminder may be switched: it is open, and its instant is still to come. */
        public boolean switchable(Reminder reminder) {
            return reminder.open() && reminder.dueAt().isAfter(now);
        }
    }

    public Overview overview(long webinarId) {
        Webinar webinar = webinars.find(webinarId);
        Instant now = clock.instant();
        List<Recall> recalls = new ArrayList<>();
        for (Reminder reminder : reminders.all(webinarId)) {
            recalls.add(new Recall(
                    reminder, reminder.mailings().stream().map(this::left).toList()));
        }
        List<Announced> announced = announcements.of(webinarId).stream()
                .map(each -> new Announced(each, left(each.mailingId())))
                .toList();
        return new Overview(webinar, now, recalls, announced, afters(webinar));
    }

    private List<After> afters(Webinar webinar) {
        List<FollowUp> all = followUps.of(webinar.id());
        List<After> afters = new ArrayList<>();
        for (WebinarDate date : webinar.dates()) {
            FollowUp said = all.stream()
                    .filter(each -> each.dateId() == date.id())
                    .findFirst()
                    .orElse(null);
            if (date.planned()) {
                afters.add(new After(date, said, said == null ? List.of() : lefts(said)));
            }
        }
        return afters;
    }

    private List<Left> lefts(FollowUp said) {
        return said.mailings().stream().map(this::left).toList();
    }

    private Left left(long mailingId) {
        return new Left(mailingId, outbox.progress(mailingId));
    }
}
