package org.relais.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.relais.web.Messages;
import org.relais.web.Spreadsheet;

/** The refused lines as a table that a French spreadsheet opens by a double click: a byte order mark and semicolons. */
final class RefusedCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private RefusedCsv() {}

    /** @param after the lines that follow a line; empty at the end */
    static void write(Appendable out, LongFunction<List<RefusedLine>> after, Locale locale) throws IOException {
        out.append('\uFEFF');
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(
                Messages.text(locale, "import.line"),
                Messages.text(locale, "import.reason"),
                Messages.text(locale, "import.value"));
        List<RefusedLine> lines = after.apply(0);
        while (!lines.isEmpty()) {
            for (RefusedLine line : lines) {
                String sentence = line.sentence(locale);
                printer.printRecord(line.line(), Spreadsheet.neutral(sentence), Spreadsheet.neutral(line.detail()));
            }
            lines = after.apply(lines.get(lines.size() - 1).line());
        }
        printer.flush();
    }
}
