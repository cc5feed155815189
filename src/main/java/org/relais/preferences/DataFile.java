package org.relais.preferences;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.relais.privacy.PersonalData;
import org.relais.web.Spreadsheet;

/** A person's data as a file: for programs, and for a spreadsheet, which opens it by a double click. */
final class DataFile {
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private DataFile() {}

    static String json(PersonalData data) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        data.parts().forEach((part, lines) -> all.add(part, array(lines)));
        return all.build().toString();
    }

    private static JsonArrayBuilder array(List<Map<String, String>> lines) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Map<String, String> line : lines) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            line.forEach(object::add);
            array.add(object);
        }
        return array;
    }

    /** One value a line, since each part has columns of its own: part, number, name, value. */
    static String csv(PersonalData data) {
        StringBuilder out = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord("part", "number", "name", "value");
            for (Map.Entry<String, List<Map<String, String>>> part :
                    data.parts().entrySet()) {
                int number = 0;
                for (Map<String, String> line : part.getValue()) {
                    number++;
                    for (Map.Entry<String, String> value : line.entrySet()) {
                        printer.printRecord(
                                part.getKey(), number, value.getKey(), Spreadsheet.neutral(value.getValue()));
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toString();
    }
}
