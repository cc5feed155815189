package org.relais.subscribers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.relais.web.Messages;
import org.relais.web.Spreadsheet;

/** The refused lines as a table that a French spreadsheet opens by a double click: a byte order mark and semicolons. */
final class RefusedCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private RefusedCsv() {}

    static String of(List<RefusedLine> lines, Locale locale) {
        StringBuilder out = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(
                    Messages.text(locale, "import.line"),
                    Messages.text(locale, "import.reason"),
                    Messages.text(locale, "import.value"));
            for (RefusedLine line : lines) {
                String sentence = line.sentence(locale);
                printer.printRecord(line.line(), Spreadsheet.neutral(sentence), Spreadsheet.neutral(line.detail()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toString();
    }
}
