package org.relais.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.relais.files.ImportLine.Refused;

/** The lines of a file under its first one, one after another, never all at once. Blank lines say nothing and are left out. */
public final class CsvLines implements Iterator<ImportLine>, AutoCloseable {
    private static final int LONGEST_OPEN_QUOTE = 1000;
    private final LimitedReader limit;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<Column, Integer> places;
    private final int size;
    private ImportLine next;
    private boolean ended;

    public CsvLines(InputStream in, Encoding encoding, Separator separator, Mapping mapping) {
        try {
            limit = new LimitedReader(encoding.open(in));
            parser = parser(limit, separator);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        records = parser.iterator();
        places = mapping.places();
        size = mapping.columns().size();
        records.next();
        advance();
    }

    static CSVParser parser(Reader reader, Separator separator) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator.character())
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        return CSVParser.builder().setReader(reader).setFormat(format).get();
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
        while (next == null && !ended) {
            // Before the parser looks ahead: a quoted cell may hold line breaks, and a record is named by its first
            // line.
            long number = parser.getCurrentLineNumber() + 1;
            limit.begin();
            CSVRecord fields;
            try {
                ended = !records.hasNext();
                if (ended) {
                    return;
                }
                fields = records.next();
            } catch (UncheckedIOException endless) {
                if (!(endless.getCause() instanceof LimitedReader.TooLong)) {
                    throw endless;
                }
                next = new Refused(number, null, Reason.QUOTE_NOT_CLOSED, "");
                ended = true;
                return;
            }
            next = blank(fields, 0) ? null : read(number, fields);
        }
    }

    private ImportLine read(long number, CSVRecord fields) {
        if (fields.stream().anyMatch(field -> field.length() > LONGEST_OPEN_QUOTE && field.indexOf('\n') >= 0)) {
            return new Refused(number, null, Reason.QUOTE_NOT_CLOSED, "");
        }
        if (fields.size() < size) {
            return new Refused(number, null, Reason.TOO_FEW_FIELDS, fields.size() + " / " + size);
        }
        if (!blank(fields, size)) {
            return new Refused(number, null, Reason.TOO_MANY_FIELDS, fields.size() + " / " + size);
        }
        Map<Column, String> typed = new EnumMap<>(Column.class);
        places.forEach((column, place) -> typed.put(column, fields.get(place)));
        return Candidates.judge(number, typed);
    }

    static boolean blank(CSVRecord fields, int from) {
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
