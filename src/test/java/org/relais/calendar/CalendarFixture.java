package org.relais.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relais.calendar.Meeting.Course;
import org.relais.calendar.Meeting.Organizer;
import org.relais.calendar.Meeting.Revision;
import org.relais.calendar.Meeting.Words;

/** A webinar and its life: what is sent about it, in French as people write it and as nobody should. */
final class CalendarFixture {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final String LINK = "https://relais.example.org/webinars/join/k7f3x2mq9d";
    static final Instant MADE = Instant.parse("2026-11-23T09:00:00Z");
    static final LocalDateTime START = LocalDateTime.parse("2026-12-01T14:00");
    static final LocalDateTime FEBRUARY = LocalDateTime.parse("2027-02-02T14:00");
    static final LocalDateTime MARCH = LocalDateTime.parse("2027-03-02T14:00");
    static final Duration LONG = Duration.ofMinutes(90);
    static final Organizer ORGANIZER = new Organizer("Équipe Relais", "webinaires@example.org");
    static final Attendee CLAIRE = Attendee.asked("claire@example.org", "Claire");
    static final Attendee ACCEPTED = new Attendee("claire@example.org", "Claire", Answer.ACCEPTED);

    static final Words FRENCH = new Words(
            "Repérer l’emprise : écouter, croiser, protéger",
            "Trois équipes racontent ; on échange.\nAvec interprète en LSF, et sous-titres à l’écran.",
            LINK);
    static final Words LONG_FRENCH =
            new Words("éèàùçœ«\u202f»".repeat(20), "Où, à côté, là‑bas, déjà été élevé : ".repeat(30), LINK);
    static final Words EMOJI = new Words("👩🏽‍🦱🎧🇫🇷".repeat(12), "🧡".repeat(200) + "\n" + "x🧡".repeat(70), LINK);
    static final Words HOSTILE = new Words(
            "Titre\r\nATTENDEE:mailto:autre@example.org\r\u0000\t\u2028BEGIN:VEVENT \"a\";b,c\\n:^n \ud83d",
            "Ligne\r\n\r\nMETHOD:CANCEL\rEND:VCALENDAR\n\u0000\u0007\u001b[31m\u0085fin\t\u2029.;,\\",
            "https://relais.example.org/a b\r\nX-EVIL:1\t\"<é>");

    /** What words a test may bring. */
    static final Map<String, Words> WORDS =
            Map.of("French", FRENCH, "long French", LONG_FRENCH, "emoji", EMOJI, "hostile", HOSTILE);

    private CalendarFixture() {}

    static Meeting once(Words words) {
        return at(words, Course.once(PARIS, START, LONG), 0);
    }

    static Meeting series(Words words) {
        Meeting.Override moved = new Meeting.Override(MARCH, MARCH.plusDays(1).plusHours(2), Duration.ofHours(2));
        return at(words, series(Set.of(FEBRUARY), List.of(moved)), 1);
    }

    static Course series(Set<LocalDateTime> exceptions, List<Meeting.Override> overrides) {
        return new Course(PARIS, START, LONG, "FREQ=MONTHLY;BYDAY=1TU;COUNT=10", exceptions, overrides);
    }

    static Meeting at(Words words, Course course, int sequence) {
        Revision revision = new Revision(sequence, MADE.plusSeconds(3600L * sequence));
        return new Meeting("webinar-12@relais.example.org", revision, words, course, ORGANIZER);
    }

    static Meeting in(String zone, LocalDateTime start) {
        return at(FRENCH, Course.once(ZoneId.of(zone), start, LONG), 0);
    }

    /** Everything that is ever sent about a webinar, by the name of its golden file. */
    static Map<String, CalendarObject> life(Words words) {
        Meeting once = once(words);
        Meeting moved = at(words, Course.once(PARIS, START.plusDays(2), LONG), 1);
        Meeting series = series(words);
        Words edited = new Words(words.title() + " (suite)", words.description(), words.url());
        Map<String, CalendarObject> life = new LinkedHashMap<>();
        life.put("request", Invitation.request(once, CLAIRE));
        life.put("move", Invitation.request(moved, CLAIRE));
        life.put("text-edit", Invitation.request(once(edited), ACCEPTED));
        life.put("cancel", Invitation.cancel(at(words, Course.once(PARIS, START, LONG), 1), CLAIRE));
        life.put("leave", Invitation.leave(once, ACCEPTED));
        life.put("publish", Invitation.publish(once));
        life.put("decline-counter", Invitation.declineCounter(once, ACCEPTED, "L’heure reste la même ; à mardi."));
        life.put("series", Invitation.request(series, CLAIRE));
        life.put("series-one-date", Invitation.request(series, CLAIRE, MARCH));
        life.put("series-cancel", Invitation.cancel(series, CLAIRE));
        life.put("series-cancel-one-date", Invitation.cancel(series, CLAIRE, MARCH));
        life.put("series-leave-one-date", Invitation.leave(series, ACCEPTED, FEBRUARY));
        life.put("series-decline-counter", Invitation.declineCounter(series, ACCEPTED, "", MARCH));
        life.put("series-publish", Invitation.publish(series));
        return life;
    }

    static String feed() {
        Words page = new Words(FRENCH.title(), FRENCH.description(), "https://relais.example.org/webinars/reperer");
        Meeting overseas = new Meeting(
                "webinar-13@relais.example.org",
                new Revision(2, MADE),
                page,
                Course.once(ZoneId.of("Indian/Reunion"), START.plusDays(9), LONG),
                ORGANIZER);
        return Feed.of(
                "Webinaires ; Relais",
                Duration.ofHours(6),
                List.of(
                        new Feed.Entry(series(page), Feed.State.CONFIRMED, MADE.plusSeconds(60)),
                        new Feed.Entry(overseas, Feed.State.CANCELLED, MADE.plusSeconds(120))));
    }
}
