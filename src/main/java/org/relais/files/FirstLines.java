package org.relais.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.relais.Refusal;

/**
 * The top of a file, for whoever says which column is what.
 *
 * @param header the names in its first line, without the empty ones at its end
 * @param samples the lines under it, as long as the header
 * @param guess what the names say
 */
public record FirstLines(
        Encoding encoding, Separator separator, List<String> header, List<List<String>> samples, Mapping guess) {
    private static final int SAMPLES = 3;
    private static final int LONGEST_CELL = 60;

    /**
     * @param asked the separator, or null to find it
     * @throws Refusal when the first line names nothing, or says an address itself
     */
    public static FirstLines read(InputStream in, Encoding encoding, Separator asked) {
        try (BufferedReader reader = encoding.open(in)) {
            Separator found = Separator.found(reader);
            Separator separator = asked == null ? found : asked;
            try (CSVParser parser = CsvLines.parser(reader, separator)) {
                Iterator<CSVRecord> records = parser.iterator();
                List<String> header = names(records.next());
                List<List<String>> samples = new ArrayList<>();
                while (samples.size() < SAMPLES && records.hasNext()) {
                    CSVRecord record = records.next();
                    if (!CsvLines.blank(record, 0)) {
                        samples.add(cells(record, header.size()));
                    }
                }
                return new FirstLines(encoding, separator, header, samples, Mapping.guess(header));
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static List<String> names(CSVRecord cells) {
        List<String> names = new ArrayList<>(cells.stream().map(String::strip).toList());
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        if (names.isEmpty() || names.stream().anyMatch(name -> name.contains("@"))) {
            throw Refusal.invalid("file", "import.header-missing");
        }
        return names;
    }

    private static List<String> cells(CSVRecord record, int size) {
        List<String> cells = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            String cell = place < record.size() ? record.get(place).replaceAll("\\p{Cntrl}", " ") : "";
            cells.add(cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL - 1) + "…");
        }
        return cells;
    }
}
