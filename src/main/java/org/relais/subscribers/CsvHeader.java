package org.relais.subscribers;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.relais.Refusal;

/** The first line of a file: which column is where. Columns we do not know are left alone, and said. */
final class CsvHeader {
    private static final int LONGEST = 10_000;
    private static final int LONGEST_IGNORED = 300;
    private static final String DELIMITERS = ",;\t";
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<String> ignored = new ArrayList<>();
    private final int size;

    CsvHeader(CSVRecord cells) {
        int used = 0;
        for (int place = 0; place < cells.size(); place++) {
            String cell = cells.get(place).strip();
            used = cell.isEmpty() ? used : place + 1;
            Optional<Column> column = Column.named(cell);
            if (column.isPresent() && places.put(column.get(), place) != null) {
                throw Refusal.invalid("file", "import.column-twice", cell);
            }
            if (column.isEmpty() && !cell.isEmpty()) {
                ignored.add(cell);
            }
        }
        size = used;
        if (!places.containsKey(Column.EMAIL)) {
            throw Refusal.invalid("file", "import.header-missing");
        }
    }

    /** The one of comma, semicolon and tab that the first line has most of outside quotes; the reader stays at its start. */
    static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(LONGEST + 1);
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        int length = 0;
        for (int c = reader.read(); c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
            if (++length > LONGEST) {
                throw Refusal.invalid("file", "import.header-too-long");
            }
            quoted ^= c == '"';
            int which = DELIMITERS.indexOf(c);
            if (which >= 0 && !quoted) {
                counts[which]++;
            }
        }
        if (length == 0) {
            throw Refusal.invalid("file", "import.header-missing");
        }
        reader.reset();
        int most = counts[1] > counts[0] ? 1 : 0;
        return DELIMITERS.charAt(counts[2] > counts[most] ? 2 : most);
    }

    Map<Column, Integer> places() {
        return places;
    }

    /** How many cells each line must have. */
    int size() {
        return size;
    }

    /** The names of the columns that are not imported, for the result. */
    String ignored() {
        String names = String.join(", ", ignored).replaceAll("\\p{Cntrl}", " ");
        return names.length() <= LONGEST_IGNORED ? names : names.substring(0, LONGEST_IGNORED - 1) + "…";
    }
}
