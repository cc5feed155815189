package org.relais.opposition;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.relais.web.Messages;

/** The refused lines by number and reason, as a table that a French spreadsheet opens by a double click. */
final class RefusedAddressesCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private RefusedAddressesCsv() {}

    /** @param after the lines that follow a line; empty at the end */
    static void write(Appendable out, LongFunction<List<RefusedAddress>> after, Locale locale) throws IOException {
        out.append('\uFEFF');
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(Messages.text(locale, "import.line"), Messages.text(locale, "import.reason"));
        List<RefusedAddress> lines = after.apply(0);
        while (!lines.isEmpty()) {
            for (RefusedAddress line : lines) {
                printer.printRecord(line.line(), line.sentence(locale));
            }
            lines = after.apply(lines.get(lines.size() - 1).line());
        }
        printer.flush();
    }
}
