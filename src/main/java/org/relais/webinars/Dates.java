package org.relais.webinars;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;

/** When a webinar takes place: the timetable as planned, and each date that came of it. */
@Embeddable
public class Dates {
    @Embedded
    private Course course;

    @OneToMany(mappedBy = "webinar", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("original")
    private List<WebinarDate> all = new ArrayList<>();

    protected Dates() {}

    Dates(Webinar webinar, Timetable timetable) {
        course = new Course(timetable);
        timetable.starts().forEach(start -> all.add(new WebinarDate(webinar, start, timetable)));
    }

    boolean are(Timetable timetable) {
        return course.is(timetable);
    }

    /**
     * Another timetable. A date keeps its people when the new timetable has that day; the other dates take the days that are left,
     * in their order; what then has no place goes.
     */
    void become(Webinar webinar, Timetable timetable) {
        boolean otherHours =
                !course.zone().equals(timetable.zone()) || !course.duration().equals(timetable.duration());
        course = new Course(timetable);
        List<WebinarDate> left = new ArrayList<>(planned());
        List<LocalDateTime> free = new ArrayList<>();
        for (LocalDateTime start : timetable.starts()) {
            Optional<WebinarDate> same = left.stream()
                    .filter(date -> date.original().toLocalDate().equals(start.toLocalDate()))
                    .findFirst();
            same.ifPresentOrElse(date -> keep(left, date, start, otherHours), () -> free.add(start));
        }
        free.forEach(start -> place(webinar, left, start));
        drop(webinar, left);
    }

    /** A date that was moved by itself stays where it is, unless its hour is another now. */
    private void keep(List<WebinarDate> left, WebinarDate date, LocalDateTime start, boolean otherHours) {
        left.remove(date);
        if (otherHours || !date.original().equals(start)) {
            date.rebase(start, course.timetable());
        }
    }

    private void place(Webinar webinar, List<WebinarDate> left, LocalDateTime start) {
        if (left.isEmpty()) {
            all.add(new WebinarDate(webinar, start, course.timetable()));
        } else {
            left.remove(0).rebase(start, course.timetable());
        }
    }

    /** What was never public leaves no trace. */
    private void drop(Webinar webinar, List<WebinarDate> left) {
        if (webinar.publishedAt() == null) {
            all.removeAll(left);
        } else {
            left.forEach(WebinarDate::cancel);
        }
    }

    /** The one date of what is no series: the timetable goes with it. */
    void shift(WebinarDate date, LocalDateTime start, Duration length) {
        if (course.series()) {
            date.stand(start, length);
        } else {
            course = new Course(Timetable.once(start, length, course.zone()));
            date.rebase(start, course.timetable());
        }
    }

    /** It is an exception of the rule from now on, so that another timetable does not bring it back. */
    void cancel(WebinarDate date) {
        if (planned().size() == 1) {
            throw Refusal.conflict("webinar.last-date");
        }
        date.cancel();
        course.except(date.original());
    }

    Course course() {
        return course;
    }

    List<WebinarDate> all() {
        return all.stream().sorted(Comparator.comparing(WebinarDate::original)).toList();
    }

    List<WebinarDate> planned() {
        return all().stream().filter(WebinarDate::planned).toList();
    }

    List<WebinarDate> coming(Instant now) {
        return all.stream()
                .filter(date -> date.coming(now))
                .sorted(Comparator.comparing(WebinarDate::startsAt))
                .toList();
    }

    WebinarDate one(long dateId) {
        return all.stream()
                .filter(date -> date.id() == dateId)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("webinar.date-unknown"));
    }

    WebinarDate first() {
        return all.stream()
                .min(Comparator.comparing(WebinarDate::status).thenComparing(WebinarDate::startsAt))
                .orElseThrow();
    }

    Instant endsAt() {
        return planned().stream()
                .map(WebinarDate::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
