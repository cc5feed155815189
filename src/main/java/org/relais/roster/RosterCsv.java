package org.relais.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.relais.registrations.Registration;
import org.relais.web.Messages;
import org.relais.web.Spreadsheet;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/** A webinar's list as a table that a French spreadsheet opens by a double click: a byte order mark and semicolons. */
final class RosterCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();
    private static final List<String> COLUMNS = List.of(
            "email", "name", "departement", "profession", "structure", "date", "status", "answer", "needs", "since");

    private RosterCsv() {}

    static String of(List<Registration> registrations, Webinar webinar, Locale locale) {
        StringBuilder out = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(COLUMNS.stream()
                    .map(column -> Messages.text(locale, "roster.column." + column))
                    .toList());
            for (Registration each : registrations) {
                printer.printRecord(cells(each, webinar, locale)
                        .map(cell -> Spreadsheet.neutral(cell == null ? "" : cell))
                        .toList());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toString();
    }

    private static Stream<String> cells(Registration each, Webinar webinar, Locale locale) {
        return Stream.of(
                each.email(),
                each.name(),
                each.departement(),
                each.profession() == null ? "" : Messages.text(locale, "resource.audience." + each.profession()),
                each.structure(),
                each.dateId() == null ? Messages.text(locale, "roster.all-dates") : local(webinar.date(each.dateId())),
                Messages.text(locale, "registration.status." + each.status()),
                Messages.text(locale, "roster.answer." + each.answer()),
                each.needs(),
                each.life().createdAt().toString());
    }

    private static String local(WebinarDate date) {
        return date.localStart().toString();
    }
}
