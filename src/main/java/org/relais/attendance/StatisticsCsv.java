package org.relais.attendance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.relais.web.Dates;
import org.relais.web.Messages;
import org.relais.web.Spreadsheet;

/**
 * The figures as a table that a French spreadsheet opens by a double click. It is made to be passed on, so groups of fewer than five
 * people are not counted out.
 */
final class StatisticsCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private StatisticsCsv() {}

    static String of(Statistics statistics, Locale locale) {
        StringBuilder out = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(
                    Messages.text(locale, "statistics.csv.what"),
                    Messages.text(locale, "statistics.csv.group"),
                    Messages.text(locale, "statistics.registered"),
                    Messages.text(locale, "statistics.present"));
            printer.printRecord(
                    Messages.text(locale, "statistics.csv.all"),
                    Spreadsheet.neutral(statistics.webinar().title()),
                    statistics.people(),
                    statistics.attended());
            for (Statistics.OneDate each : statistics.dates()) {
                String day = new Dates(locale)
                        .shortMoment(
                                each.date().startsAt(), statistics.webinar().zone());
                printer.printRecord(
                        Messages.text(locale, "statistics.csv.date"), day, each.registered(), each.attended());
            }
            groups(printer, "statistics.departement", statistics.departements(), locale);
            groups(printer, "statistics.profession", statistics.professions(), locale);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toString();
    }

    private static void groups(CSVPrinter printer, String key, List<Statistics.Group> groups, Locale locale)
            throws IOException {
        for (Statistics.Group group : groups) {
            boolean few = group.people() < Statistics.FEW;
            String label = label(group, locale);
            Object present = group.attended() < Statistics.FEW && group.attended() > 0
                    ? Messages.text(locale, "statistics.few")
                    : group.attended();
            printer.printRecord(
                    Messages.text(locale, key),
                    Spreadsheet.neutral(label),
                    few ? Messages.text(locale, "statistics.few") : group.people(),
                    few ? Messages.text(locale, "statistics.few") : present);
        }
    }

    /** A profession is kept by the name of an audience. */
    private static String label(Statistics.Group group, Locale locale) {
        if (group.label() == null) {
            return Messages.text(locale, "statistics.not-told");
        }
        String key = "resource.audience." + group.label();
        return Messages.has(locale, key) ? Messages.text(locale, key) : group.label();
    }
}
