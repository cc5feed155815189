package org.relais.attendance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.relais.Refusal;

/**
 * The table of people inside a file. A report may hold several, after a block about the meeting: the one with a line for each
 * connection wins over one that only sums up, since its gaps are known.
 */
record SheetTable(Map<SheetColumn, Integer> places, List<CSVRecord> rows) {
    private static final int MOST_ROWS = 50_000;

    /** @throws Refusal when no line of it can be a heading */
    static SheetTable of(String text) {
        return Stream.of(',', ';', '\t')
                .flatMap(delimiter -> tables(records(text, delimiter)).stream())
                .max(Comparator.comparingInt(SheetTable::worth))
                .orElseThrow(() -> Refusal.invalid("file", "attendance.file.no-heading"));
    }

    private static List<CSVRecord> records(String text, char delimiter) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> all = parser.stream().limit(MOST_ROWS + 1L).toList();
            if (all.size() > MOST_ROWS) {
                throw Refusal.tooLarge("file", "attendance.file.too-large");
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each from its heading to the next blank line or heading. */
    private static List<SheetTable> tables(List<CSVRecord> records) {
        List<SheetTable> all = new ArrayList<>();
        SheetTable open = null;
        for (CSVRecord record : records) {
            Optional<SheetTable> begins = heading(record);
            if (begins.isPresent()) {
                open = begins.get();
                all.add(open);
            } else if (record.stream().allMatch(String::isBlank)) {
                open = open == null || open.rows().isEmpty() ? open : null;
            } else if (open != null) {
                open.rows().add(record);
            }
        }
        return all;
    }

    private static Optional<SheetTable> heading(CSVRecord cells) {
        Map<SheetColumn, Integer> places = new EnumMap<>(SheetColumn.class);
        for (int place = 0; place < cells.size(); place++) {
            int here = place;
            SheetColumn.named(cells.get(place)).ifPresent(column -> places.putIfAbsent(column, here));
        }
        boolean someone = places.containsKey(SheetColumn.NAME)
                || places.containsKey(SheetColumn.EMAIL)
                || places.containsKey(SheetColumn.FAMILY_NAME);
        boolean sometime = places.containsKey(SheetColumn.JOINED)
                || places.containsKey(SheetColumn.DURATION) && !places.containsKey(SheetColumn.MEETING);
        return someone && sometime ? Optional.of(new SheetTable(places, new ArrayList<>())) : Optional.empty();
    }

    private int worth() {
        boolean connections = places.containsKey(SheetColumn.JOINED)
                && (places.containsKey(SheetColumn.LEFT) || places.containsKey(SheetColumn.DURATION));
        return places.size() + (connections ? 20 : 0) + (rows.isEmpty() ? 0 : 10);
    }

    /** Empty when the column or the cell is missing. */
    String cell(CSVRecord row, SheetColumn column) {
        Integer place = places.get(column);
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }
}
