package org.relais.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relais.reminders.Reminder.Status;
import org.relais.webinars.Lead;
import org.relais.webinars.Plan;
import org.relais.webinars.Webinar;

/** What becomes of a webinar's reminders while it is published, moved, changed and cancelled. */
class ReminderPlanTest {
    private static final LocalDateTime START = LocalDateTime.parse("2026-10-22T14:00");
    private final Webinar webinar = WebinarFixture.published(START, WebinarFixture.PARIS);
    private final List<Reminder> known = new ArrayList<>();
    private Instant now = WebinarFixture.LONG_BEFORE;

    private void renew() {
        known.addAll(ReminderPlan.renew(webinar, known, now));
    }

    private void moveTo(String start) {
        webinar.moveDate(webinar.first(), LocalDateTime.parse(start), Duration.ofMinutes(90), now);
        renew();
    }

    private Map<Lead, Instant> planned() {
        Map<Lead, Instant> due = new EnumMap<>(Lead.class);
        known.stream().filter(each -> each.status() == Status.PLANNED).forEach(each -> assertThat(
                        due.put(each.lead(), each.dueAt()))
                .as("one a lead")
                .isNull());
        return due;
    }

    private Reminder of(Lead lead) {
        return known.stream()
                .filter(each -> each.lead() == lead && each.open())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDraftRemindsNobody() {
        Webinar draft = WebinarFixture.draft(START, WebinarFixture.PARIS);
        assertThat(ReminderPlan.renew(draft, known, now)).isEmpty();
    }

    @Test
    void eachLeadIsPlannedOnceHoweverOftenItIsWorkedOut() {
        renew();
        renew();
        assertThat(known).hasSize(3);
        assertThat(planned())
                .containsEntry(Lead.WEEK, Instant.parse("2026-10-15T12:00:00Z"))
                .containsEntry(Lead.DAY, Instant.parse("2026-10-21T12:00:00Z"))
                .containsEntry(Lead.HOUR, Instant.parse("2026-10-22T11:00:00Z"));
    }

    @Test
    void whatIsPastWhenItIsPublishedIsNotPlanned() {
        now = Instant.parse("2026-10-16T08:00:00Z");
        renew();
        assertThat(planned()).containsOnlyKeys(Lead.DAY, Lead.HOUR);
    }

    @Test
    void aDateThatMovesAcrossTheChangeOfTheClocksTakesItsRemindersAlong() {
        renew();
        moveTo("2026-10-29T14:00");
        assertThat(known).hasSize(3);
        assertThat(planned())
                .containsEntry(Lead.WEEK, Instant.parse("2026-10-22T12:00:00Z"))
                .containsEntry(Lead.DAY, Instant.parse("2026-10-28T13:00:00Z"))
                .containsEntry(Lead.HOUR, Instant.parse("2026-10-29T12:00:00Z"));
    }

    @Test
    void whoWasRemindedOfTheOldDateIsRemindedOfTheNewOneWhereThatIsStillToCome() {
        renew();
        now = Instant.parse("2026-10-15T12:00:00Z");
        of(Lead.WEEK).send(List.of(9L), now);
        now = now.plusSeconds(3600);
        moveTo("2026-10-29T14:00");
        assertThat(planned()).containsOnlyKeys(Lead.WEEK, Lead.DAY, Lead.HOUR);
        moveTo("2026-10-20T14:00");
        assertThat(planned()).containsOnlyKeys(Lead.DAY, Lead.HOUR);
        moveTo("2026-10-22T14:00");
        assertThat(planned()).as("of that beginning they know").containsOnlyKeys(Lead.DAY, Lead.HOUR);
        assertThat(known.stream().filter(each -> each.lead() == Lead.WEEK))
                .extracting(Reminder::status)
                .containsExactlyInAnyOrder(Status.SENT, Status.CANCELLED);
    }

    @Test
    void whatIsDueThisMinuteSurvivesAnEdit() {
        renew();
        now = of(Lead.WEEK).dueAt().plusSeconds(5);
        webinar.edit(WebinarFixture.plan(START, WebinarFixture.PARIS), now);
        renew();
        assertThat(of(Lead.WEEK).due(now)).isTrue();
    }

    @Test
    void whatStaffSwitchedOffStaysOffWhenTheDateMoves() {
        renew();
        of(Lead.DAY).switchOff();
        moveTo("2026-10-29T14:00");
        assertThat(of(Lead.DAY).status()).isEqualTo(Status.OFF);
        assertThat(planned()).containsOnlyKeys(Lead.WEEK, Lead.HOUR);
    }

    @Test
    void aLeadThatIsNoLongerWantedIsCancelledAndComesBackWhenItIs() {
        renew();
        webinar.edit(wanting(Set.of(Lead.DAY)), now);
        renew();
        assertThat(planned()).containsOnlyKeys(Lead.DAY);
        webinar.edit(wanting(Set.of(Lead.DAY, Lead.WEEK)), now);
        renew();
        assertThat(planned()).containsOnlyKeys(Lead.DAY, Lead.WEEK);
        assertThat(known).hasSize(3);
    }

    private static Plan wanting(Set<Lead> leads) {
        Plan plan = WebinarFixture.plan(START, WebinarFixture.PARIS);
        return new Plan(
                plan.presentation(), plan.timetable(), plan.admission(), plan.venue(), new Plan.Switches(leads, 60));
    }

    @Test
    void aCancelledWebinarRemindsNobody() {
        renew();
        of(Lead.WEEK).switchOff();
        webinar.cancel(now);
        renew();
        assertThat(known).extracting(Reminder::status).containsOnly(Status.CANCELLED);
    }
}
