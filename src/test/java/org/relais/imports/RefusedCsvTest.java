package org.relais.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.relais.files.Column;
import org.relais.files.ImportLine;
import org.relais.files.Reason;

class RefusedCsvTest {
    @Test
    void namesTheLineTheReasonAndTheValue() throws IOException {
        RefusedLine line =
                new RefusedLine(1, new ImportLine.Refused(12, Column.LANGUAGE, Reason.LANGUAGE_UNKNOWN, "=1+1"));
        StringBuilder file = new StringBuilder();
        RefusedCsv.write(file, after -> after < 12 ? List.of(line) : List.of(), Locale.ENGLISH);
        assertThat(file.toString())
                .startsWith("\uFEFFLine;Reason;Value\r\n12;")
                .contains("“=1+1”")
                .endsWith(";'=1+1\r\n");
    }
}
