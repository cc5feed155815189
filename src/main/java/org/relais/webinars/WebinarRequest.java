package org.relais.webinars;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A webinar as a program gives it, in the words of the team's form; what is absent stays, or is as usual in a new one. An empty
 * text or list empties.
 */
@Schema(name = "WebinarRequest")
public record WebinarRequest(
        @Schema(description = "Required in a new one", maxLength = 160)
        String title,

        @Schema(maxLength = 300) String summary,

        @Schema(description = "Markdown", maxLength = 20_000)
        String description,

        List<String> themes,

        @Schema(
                description =
                        "CHILD_PROTECTION, JUSTICE, POLICE, HEALTH, EDUCATION, PREVENTION, RELATIVES, MINORS, PUBLIC")
        List<String> audience,

        @Schema(description = "INSEE codes; none is national")
        List<String> departements,

        @Schema(description = "For calendars of those in discreet mode")
        String discreetTitle,

        @Schema(description = "The first date, on its own clocks, such as 2027-01-14T14:00")
        String start,

        Integer minutes,

        @Schema(description = "Such as Europe/Paris") String zone,

        @Schema(enumeration = {"ONCE", "WEEKLY", "FORTNIGHTLY", "MONTHLY_BY_WEEKDAY", "MONTHLY_BY_DAY"})
        String repeat,

        @Schema(description = "How many dates a series has") Integer times,

        @Schema(description = "Or its last day, such as 2027-06-30")
        String until,

        @Schema(description = "Days of the series that do not take place")
        List<String> except,

        Integer capacity,

        @Schema(description = "From when on one may register, on its own clocks; empty for at once")
        String opens,

        @Schema(description = "Until when; empty for until it begins")
        String closes,

        @Schema(enumeration = {"AT_ONCE", "BY_STAFF"}) String approval,

        @Schema(description = "Seats of each date that are kept for some; those it is for come first")
        List<ShareRequest> shares,

        @Schema(enumeration = {"LINK", "BIGBLUEBUTTON"}) String venue,

        @Schema(description = "The joining link, never told to the public")
        String link,

        @Schema(description = "WEEK, DAY, HOUR") List<String> reminders,

        @Schema(description = "Percent of a date that makes one present")
        Integer threshold) {
    /** Kept for one département or one profession. */
    @Schema(name = "WebinarShare")
    public record ShareRequest(
            @Schema(description = "Such as departement:972 or profession:JUSTICE", required = true)
            String group,

            @Schema(required = true) Integer seats) {
        static ShareRequest of(Share share) {
            return new ShareRequest(share.group(), share.seats());
        }
    }

    /** Over what is there. */
    PlanForm over(PlanForm before) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        before.fields().forEach(field -> form.put(field, new ArrayList<>(before.values(field))));
        put(form, "title", title);
        put(form, "summary", summary);
        put(form, "description", description);
        put(form, "themes", themes == null ? null : String.join(",", themes));
        putAll(form, "audience", audience);
        put(form, "departements", departements == null ? null : String.join(",", departements));
        put(form, "discreetTitle", discreetTitle);
        when(form);
        put(form, "capacity", capacity);
        put(form, "opens", opens);
        put(form, "closes", closes);
        shares(form);
        put(form, "approval", approval == null ? null : approval.equals("BY_STAFF") ? "yes" : "");
        put(form, "venue", venue);
        put(form, "link", link);
        putAll(form, "reminders", reminders);
        put(form, "threshold", threshold);
        return new PlanForm(form);
    }

    private void when(MultivaluedMap<String, String> form) {
        if (start != null) {
            String[] halves = start.split("T", 2);
            form.putSingle("date", halves[0]);
            form.putSingle("time", halves.length == 2 ? halves[1] : "");
        }
        put(form, "minutes", minutes);
        put(form, "zone", zone);
        put(form, "repeat", repeat);
        if (times != null || until != null) {
            form.putSingle("times", times == null ? "" : times.toString());
            form.putSingle("until", until == null ? "" : until);
        }
        putAll(form, "except", except);
    }

    /** The form has them in two columns. */
    private void shares(MultivaluedMap<String, String> form) {
        if (shares != null) {
            form.put("group", shares.stream().map(share -> text(share.group())).toList());
            form.put("seats", shares.stream().map(share -> text(share.seats())).toList());
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static void put(MultivaluedMap<String, String> form, String field, Object value) {
        if (value != null) {
            form.putSingle(field, value.toString());
        }
    }

    private static void putAll(MultivaluedMap<String, String> form, String field, List<String> values) {
        if (values != null) {
            form.put(field, new ArrayList<>(values));
        }
    }
}
