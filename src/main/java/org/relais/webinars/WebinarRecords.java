package org.relais.webinars;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.relais.resources.Audience;
import org.relais.webinars.WebinarRequest.ShareRequest;

/** What {@link WebinarApi} answers. */
public final class WebinarRecords {
    private WebinarRecords() {}

    /** One date. */
    @Schema(name = "WebinarDate")
    public record OneDate(
            long id,

            @Schema(description = "Where it begins, on the webinar's own clocks")
            String localStart,

            Instant startsAt,
            Instant endsAt,
            String status) {
        static OneDate of(WebinarDate date) {
            return new OneDate(
                    date.id(),
                    date.localStart().toString(),
                    date.startsAt(),
                    date.endsAt(),
                    date.status().name());
        }
    }

    /** A webinar; the joining link is not told. */
    @Schema(name = "Webinar")
    public record OneWebinar(
            long id,
            String slug,
            String uid,
            int sequence,
            String status,
            String title,
            String summary,
            String description,
            Set<String> themes,
            Set<Audience> audience,
            Set<String> departements,
            String zone,

            @Schema(description = "RRULE of a series, absent for one date")
            String rule,

            int minutes,
            Integer capacity,
            Instant opensAt,
            Instant closesAt,
            String approval,
            List<ShareRequest> shares,
            String venue,
            Set<Lead> reminders,
            int threshold,
            List<OneDate> dates,
            int version) {
        static OneWebinar of(Webinar webinar) {
            Presentation words = webinar.presentation();
            Admission admission = webinar.admission();
            return new OneWebinar(
                    webinar.id(),
                    webinar.slug(),
                    webinar.uid(),
                    webinar.sequence(),
                    webinar.status().name(),
                    words.title(),
                    words.summary(),
                    words.description(),
                    words.themes(),
                    words.audience(),
                    words.departements(),
                    webinar.zone().getId(),
                    webinar.timetable().rule(),
                    (int) webinar.duration().toMinutes(),
                    admission.capacity(),
                    admission.opensAt(),
                    admission.closesAt(),
                    admission.approval().name(),
                    admission.shares().stream().map(ShareRequest::of).toList(),
                    webinar.venue().kind().name(),
                    webinar.custom().reminders(),
                    webinar.custom().threshold(),
                    webinar.dates().stream().map(OneDate::of).toList(),
                    webinar.version());
        }
    }

    /** @param next give it as {@code after} for the following ones; absent at the end */
    @Schema(name = "Webinars")
    public record SomeWebinars(List<OneWebinar> webinars, Long next) {}
}
