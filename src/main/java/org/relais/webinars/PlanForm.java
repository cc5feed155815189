package org.relais.webinars;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.resources.Audience;
import org.relais.webinars.Presentation.Draft;

/**
 * The form of a webinar, field by field as it was typed, so that it can be shown again, compared and carried through the page
 * that asks before a change is saved.
 */
public final class PlanForm {
    /** In the order of the page. */
    public static final List<String> FIELDS = List.of(
            "title",
            "summary",
            "description",
            "themes",
            "audience",
            "departements",
            "discreetTitle",
            "date",
            "time",
            "minutes",
            "zone",
            "repeat",
            "times",
            "until",
            "except",
            "capacity",
            "opens",
            "closes",
            "approval",
            "group",
            "seats",
            "venue",
            "link",
            "reminders",
            "threshold");

    private final MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();

    public PlanForm(MultivaluedMap<String, String> sent) {
        FIELDS.forEach(field -> typed.put(
                field,
                sent.getOrDefault(field, List.of()).stream()
                        .map(value -> value.replace("\r\n", "\n").strip())
                        .toList()));
    }

    /** The same with another value. */
    PlanForm with(String field, String value) {
        MultivaluedMap<String, String> other = new MultivaluedHashMap<>(typed);
        other.putSingle(field, value);
        return new PlanForm(other);
    }

    public List<String> fields() {
        return FIELDS;
    }

    /** The first of a field, or nothing. */
    public String value(String field) {
        List<String> values = typed.get(field);
        return values.isEmpty() ? "" : values.get(0);
    }

    public List<String> values(String field) {
        return typed.get(field);
    }

    public boolean has(String field, String value) {
        return typed.get(field).contains(value);
    }

    /** A day as it was typed, to be said in words; null when it cannot be read. */
    public LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The fields that say something else than another form. */
    public List<String> differences(PlanForm other) {
        return FIELDS.stream()
                .filter(field -> !bare(field).equals(other.bare(field)))
                .toList();
    }

    private List<String> bare(String field) {
        return values(field).stream().filter(value -> !value.isEmpty()).sorted().toList();
    }

    /** Checked; the first thing that does not fit is refused. */
    public Plan plan() {
        WhenForm when = new WhenForm(this);
        return new Plan(
                presentation(), when.timetable(), admission(when), new Venue(venue(), value("link")), switches());
    }

    private Presentation presentation() {
        return new Presentation(new Draft(
                value("title"),
                value("discreetTitle"),
                value("summary"),
                value("description"),
                words("departements"),
                words("themes"),
                values("audience").stream()
                        .flatMap(name -> Audience.of(name).stream())
                        .collect(Collectors.toSet())));
    }

    private Set<String> words(String field) {
        return Arrays.asList(value(field).split(",")).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private Admission admission(WhenForm when) {
        return new Admission(
                value("capacity").isEmpty() ? null : number("capacity", "webinar.capacity-impossible", Admission.MOST),
                when.instant("opens"),
                when.instant("closes"),
                value("approval").isEmpty() ? Admission.Approval.AT_ONCE : Admission.Approval.BY_STAFF,
                shares());
    }

    /** Groups and seats stand in two columns; a line without a group is empty. */
    private Set<Share> shares() {
        List<String> groups = values("group");
        List<String> seats = values("seats");
        Set<Share> shares = new HashSet<>();
        for (int line = 0; line < groups.size(); line++) {
            if (!groups.get(line).isEmpty()) {
                String count = line < seats.size() ? seats.get(line) : "";
                shares.add(Share.typed(groups.get(line), count.matches("\\d{1,6}") ? Integer.parseInt(count) : 0));
            }
        }
        return shares;
    }

    private Venue.Kind venue() {
        return value("venue").equals(Venue.Kind.BIGBLUEBUTTON.name()) ? Venue.Kind.BIGBLUEBUTTON : Venue.Kind.LINK;
    }

    private Plan.Switches switches() {
        Set<Lead> reminders = Arrays.stream(Lead.values())
                .filter(lead -> has("reminders", lead.name()))
                .collect(Collectors.toSet());
        return new Plan.Switches(reminders, number("threshold", "webinar.threshold-impossible"));
    }

    int number(String field, String key, Object... arguments) {
        if (!value(field).matches("\\d{1,9}")) {
            throw Refusal.invalid(field, key, arguments);
        }
        return Integer.parseInt(value(field));
    }
}
