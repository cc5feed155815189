package org.relais.people;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.relais.web.Messages;
import org.relais.web.Spreadsheet;

/** People as a table that a French spreadsheet opens by a double click: a byte order mark and semicolons. */
final class ExportCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();
    private static final List<String> COLUMNS = List.of(
            "id",
            "email",
            "given-name",
            "family-name",
            "language",
            "departement",
            "profession",
            "structure",
            "status",
            "source",
            "since",
            "confirmed",
            "topics");

    private ExportCsv() {}

    /** @param after the rows that follow an id, which is each one's first value; empty at the end */
    static void write(Appendable out, LongFunction<List<Object[]>> after, Locale locale) throws IOException {
        out.append('\uFEFF');
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(COLUMNS.stream()
                .map(column -> Messages.text(locale, "export.column." + column))
                .toList());
        List<Object[]> rows = after.apply(0);
        while (!rows.isEmpty()) {
            for (Object[] row : rows) {
                printer.printRecord(Arrays.stream(row)
                        .map(cell -> cell == null ? "" : Spreadsheet.neutral(cell.toString()))
                        .toList());
            }
            rows = after.apply(((Number) rows.get(rows.size() - 1)[0]).longValue());
        }
        printer.flush();
    }
}
