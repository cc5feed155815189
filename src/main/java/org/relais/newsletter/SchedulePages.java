package org.relais.newsletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.relais.Refusal;
import org.relais.gate.Gate;
import org.relais.registrations.Zones;
import org.relais.staff.Role;
import org.relais.web.Page;
import org.relais.web.Settings;

/** When an approved issue leaves; until it begins that can be changed or held. */
@Path("/staff/newsletter")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class SchedulePages {
    private static final int MORNING = 9;

    @Inject
    private NewsletterService newsletter;

    @Inject
    private SendingService sending;

    @Inject
    private ReviewService reviews;

    @Inject
    private IssueChecks checks;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** What the form sends. */
    public static class Order {
        @FormParam("date")
        @DefaultValue("")
        String date;

        @FormParam("time")
        @DefaultValue("")
        String time;

        @FormParam("zone")
        @DefaultValue("")
        String zone = "";

        @FormParam("first")
        @DefaultValue("")
        String first = "";

        @FormParam("rest")
        @DefaultValue("")
        String rest = "";

        @FormParam("perDay")
        @DefaultValue("")
        String perDay = "";

        @FormParam("word")
        @DefaultValue("")
        String word = "";

        @FormParam("do")
        @DefaultValue("schedule")
        String button;

        public String date() {
            return date;
        }

        public String time() {
            return time;
        }

        /** In which the date and the time are read. */
        public String zone() {
            return zone;
        }

        /** A share in percent, as text. */
        public String first() {
            return first;
        }

        /** Hours, as text. */
        public String rest() {
            return rest;
        }

        /** Messages, as text. */
        public String perDay() {
            return perDay;
        }

        /** Why it may leave although something is worth a look. */
        public String word() {
            return word;
        }
    }

    @GET
    @Path("{number:\\d{1,9}}/schedule")
    public Response schedule(@PathParam("number") int number) {
        Issue issue = newsletter.issue(number);
        return issue.left()
                ? Page.see(sendingPath(number))
                : page(issue, proposed(issue)).response();
    }

    @POST
    @Path("{number:\\d{1,9}}/schedule")
    public Response schedule(@PathParam("number") int number, @BeanParam Order order) {
        try {
            sending.pace(number, Pacing.typed(order.first, order.rest, order.perDay));
            Passage passage = checks.passage(number, order.word);
            if (order.button.equals("now")) {
                return Page.see(
                        IssuePages.path(number) + "/schedule",
                        sending.scheduleNow(number, passage) ? "issue-leaves-now" : "issue-scheduled-already");
            }
            boolean changed = sending.schedule(number, time(order), passage);
            return Page.see(
                    IssuePages.path(number) + "/schedule", changed ? "issue-scheduled" : "issue-scheduled-already");
        } catch (Refusal refusal) {
            return page(newsletter.issue(number), order).refused(refusal).response();
        }
    }

    @POST
    @Path("{number:\\d{1,9}}/unschedule")
    public Response unschedule(@PathParam("number") int number) {
        sending.unschedule(number);
        return Page.see(IssuePages.path(number) + "/schedule", "issue-unscheduled");
    }

    @GET
    @Path("{number:\\d{1,9}}/cancel")
    public Response askToCancel(@PathParam("number") int number) {
        return Page.of("newsletter/cancel")
                .with("issue", newsletter.issue(number))
                .response();
    }

    @POST
    @Path("{number:\\d{1,9}}/cancel")
    public Response cancel(@PathParam("number") int number) {
        sending.cancel(number);
        return Page.see(newsletter.issue(number).left() ? sendingPath(number) : "/staff/newsletter", "issue-cancelled");
    }

    /** What a button says, or else what was typed; the zone is one of those that can be chosen. */
    private SendTime time(Order order) {
        ZoneId zone = Zones.all().stream()
                .filter(each -> each.getId().equals(order.zone))
                .findFirst()
                .orElse(settings.zone());
        return Suggestion.named(order.button)
                .map(suggestion -> suggestion.time(clock.instant(), zone))
                .orElseGet(() -> SendTime.typed(order.date, order.time, zone));
    }

    static String sendingPath(int number) {
        return IssuePages.path(number) + "/sending";
    }

    /** Tomorrow at nine, unless it has its instant. */
    private Order proposed(Issue issue) {
        ZonedDateTime at = issue.sendAt() == null
                ? clock.instant().atZone(settings.zone()).plusDays(1).withHour(MORNING)
                : issue.sendAt().atZone(issue.zone());
        Order order = new Order();
        order.date = at.toLocalDate().toString();
        order.time = (issue.sendAt() == null ? at.truncatedTo(ChronoUnit.HOURS) : at)
                .toLocalTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        order.zone = (issue.sendAt() == null ? settings.zone() : issue.zone()).getId();
        order.first = shown(issue.pacing().first());
        order.rest = shown(issue.pacing().restHours());
        order.perDay = shown(issue.pacing().perDay());
        return order;
    }

    private static String shown(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    private Page page(Issue issue, Order order) {
        Gate gate = checks.gate(issue.number());
        return Page.of("newsletter/schedule")
                .with("issue", issue)
                .with("order", order)
                .with("zones", Zones.all())
                .with("suggestions", Suggestion.after(clock.instant(), settings.zone()))
                .with("leaving", issue.due(clock.instant()))
                .with("gate", gate)
                .with("accepted", reviews.accepted(issue.number(), gate));
    }
}
