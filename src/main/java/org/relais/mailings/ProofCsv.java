package org.relais.mailings;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.relais.envelope.Envelope;
import org.relais.web.Messages;
import org.relais.web.Spreadsheet;

/**
 * The proof of a mailing as a table that a French spreadsheet opens by a double click: a byte order mark, semicolons, and one
 * line for each recipient. Written page by page, so that 100,000 lines cost no more memory than a thousand.
 *
 * @param key of the mailing's Message-IDs
 * @param domain of From
 */
public record ProofCsv(Addresses addresses, Locale locale, ZoneId zone, String key, String domain) {
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();
    private static final List<String> COLUMNS =
            List.of("message", "address", "status", "at", "attempts", "doubt", "provider", "reply", "message-id");

    /** Whether it says who. */
    public enum Addresses {
        GIVEN,
        LEFT_OUT
    }

    /** @param pages what comes after an address, in their order; empty at the end */
    public void write(Function<String, List<Message>> pages, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
            printer.printRecord(COLUMNS.stream()
                    .filter(this::shown)
                    .map(column -> Messages.text(locale, "proof." + column))
                    .toList());
            List<Message> page = pages.apply("");
            while (!page.isEmpty()) {
                for (Message message : page) {
                    printer.printRecord(cells(message));
                }
                page = pages.apply(page.get(page.size() - 1).address());
            }
        }
    }

    private boolean shown(String column) {
        return addresses == Addresses.GIVEN || !column.equals("address");
    }

    private List<String> cells(Message message) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(message.id()));
        if (addresses == Addresses.GIVEN) {
            cells.add(message.address());
        }
        cells.add(Messages.text(locale, "message." + message.status()));
        cells.add(at(message.settledAt()));
        cells.add(String.valueOf(message.attempts()));
        cells.add(Messages.text(locale, "proof.doubt." + message.doubt()));
        cells.add(Messages.text(locale, "provider." + message.provider()));
        cells.add(message.reply() == null ? "" : message.reply());
        cells.add(Envelope.messageId(message.id(), key, domain));
        return cells.stream().map(Spreadsheet::neutral).toList();
    }

    private String at(Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
