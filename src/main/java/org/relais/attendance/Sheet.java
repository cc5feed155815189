package org.relais.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.relais.Refusal;

/**
 * A participants file of Zoom, Teams or any other tool, read.
 *
 * @param people each once, whatever the number of their connections
 * @param lines how many were read
 * @param unreadable how many say no time that can be understood, or no person
 */
public record Sheet(List<Observed> people, int lines, int unreadable) {

    /** Who came and went in one line of the file. */
    private record Line(String name, String email, Interval stay, Duration unplaced) {}

    /**
     * @param meeting when it took place; the reading of the dates that has most of it wins
     * @throws Refusal when it is no such file, or of another day
     */
    static Sheet read(String text, Interval meeting, ZoneId zone) {
        SheetTable table = SheetTable.of(text);
        List<SheetTimes> ways = Stream.of(zone, ZoneOffset.UTC)
                .flatMap(each -> Stream.of(false, true)
                        .map(monthFirst -> new SheetTimes(
                                monthFirst, each, meeting.from().atZone(each).toLocalDate())))
                .toList();
        List<Line> best = ways.stream()
                .map(times -> lines(table, times))
                .max(Comparator.comparing((List<Line> lines) -> shared(lines, meeting))
                        .thenComparingInt(List::size))
                .orElseThrow();
        refuseOther(table, best, meeting);
        return new Sheet(people(best), table.rows().size(), table.rows().size() - best.size());
    }

    private static void refuseOther(SheetTable table, List<Line> lines, Interval meeting) {
        if (table.rows().isEmpty()) {
            throw Refusal.invalid("file", "attendance.file.nobody");
        }
        if (lines.isEmpty()) {
            throw Refusal.invalid("file", "attendance.file.unreadable");
        }
        boolean timed = lines.stream().anyMatch(line -> line.stay() != null);
        if (timed && shared(lines, meeting).isZero()) {
            throw Refusal.invalid("file", "attendance.file.other-day");
        }
    }

    /** How much of the meeting the lines fill; the first of equal ways is taken, so the webinar's zone and the day first. */
    private static Duration shared(List<Line> lines, Interval meeting) {
        return lines.stream()
                .filter(line -> line.stay() != null)
                .map(line -> Intervals.of(List.of(line.stay())).within(meeting).total())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Line> lines(SheetTable table, SheetTimes times) {
        return table.rows().stream()
                .flatMap(row -> line(table, row, times).stream())
                .toList();
    }

    private static Optional<Line> line(SheetTable table, CSVRecord row, SheetTimes times) {
        String name = Stream.of(SheetColumn.NAME, SheetColumn.GIVEN_NAME, SheetColumn.FAMILY_NAME)
                .map(column -> table.cell(row, column))
                .filter(part -> !part.isEmpty())
                .reduce((left, right) -> left + " " + right)
                .orElse("");
        String email = Observed.address(table.cell(row, SheetColumn.EMAIL));
        if (name.isEmpty() && email.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> length = SheetTimes.duration(table.cell(row, SheetColumn.DURATION));
        String joined = table.cell(row, SheetColumn.JOINED);
        if (joined.isEmpty()) {
            return length.map(each -> new Line(name, email, null, each));
        }
        Optional<Instant> from = times.instant(joined);
        Optional<Instant> to = times.instant(table.cell(row, SheetColumn.LEFT))
                .or(() -> from.flatMap(start -> length.map(start::plus)));
        return from.isPresent() && to.isPresent() && from.get().isBefore(to.get())
                ? Optional.of(new Line(name, email, new Interval(from.get(), to.get()), Duration.ZERO))
                : Optional.empty();
    }

    /** One address is one person; without an address, one name is. */
    private static List<Observed> people(List<Line> lines) {
        Map<String, List<Line>> byPerson = new LinkedHashMap<>();
        for (Line line : lines) {
            String key = line.email().isEmpty() ? Names.folded(line.name()) : line.email();
            byPerson.computeIfAbsent(key, any -> new ArrayList<>()).add(line);
        }
        return byPerson.values().stream().map(Sheet::person).toList();
    }

    private static Observed person(List<Line> lines) {
        Duration unplaced = lines.stream().map(Line::unplaced).reduce(Duration.ZERO, Duration::plus);
        List<Interval> stays = lines.stream()
                .map(Line::stay)
                .filter(java.util.Objects::nonNull)
                .toList();
        String name = lines.stream()
                .map(Line::name)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        return new Observed(null, name, lines.get(0).email(), stays, unplaced);
    }
}
