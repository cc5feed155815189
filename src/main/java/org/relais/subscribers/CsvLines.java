package org.relais.subscribers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.relais.Refusal;
import org.relais.subscribers.ImportLine.Refused;

/** The lines of a file under its header, one after another, never all at once. Blank lines say nothing and are left out. */
final class CsvLines implements Iterator<ImportLine>, AutoCloseable {
    private static final int LONGEST_OPEN_QUOTE = 1000;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final CsvHeader header;
    private ImportLine next;

    /** @throws Refusal when its first line is no header that names the addresses */
    CsvLines(CsvFile file) throws IOException {
        BufferedReader reader = file.open();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(CsvHeader.delimiter(reader))
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        parser = CSVParser.builder().setReader(reader).setFormat(format).get();
        records = parser.iterator();
        header = new CsvHeader(records.next());
        advance();
    }

    CsvHeader header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public ImportLine next() {
        ImportLine line = next;
        advance();
        return line;
    }

    private void advance() {
        next = null;
        while (next == null) {
            // Before the parser looks ahead: a quoted cell may hold line breaks, and a record is named by its first
            // line.
            long number = parser.getCurrentLineNumber() + 1;
            if (!records.hasNext()) {
                return;
            }
            CSVRecord fields = records.next();
            next = blank(fields, 0) ? null : read(number, fields);
        }
    }

    private ImportLine read(long number, CSVRecord fields) {
        if (fields.stream().anyMatch(field -> field.length() > LONGEST_OPEN_QUOTE && field.indexOf('\n') >= 0)) {
            return new Refused(number, null, Reason.QUOTE_NOT_CLOSED, "");
        }
        if (fields.size() < header.size()) {
            return new Refused(number, null, Reason.TOO_FEW_FIELDS, fields.size() + " / " + header.size());
        }
        if (!blank(fields, header.size())) {
            return new Refused(number, null, Reason.TOO_MANY_FIELDS, fields.size() + " / " + header.size());
        }
        Map<Column, String> typed = new EnumMap<>(Column.class);
        header.places().forEach((column, place) -> typed.put(column, fields.get(place)));
        return Candidates.judge(number, typed);
    }

    private static boolean blank(CSVRecord fields, int from) {
        return IntStream.range(from, fields.size()).allMatch(i -> fields.get(i).isBlank());
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
