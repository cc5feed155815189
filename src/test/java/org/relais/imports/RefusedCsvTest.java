package org.relais.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RefusedCsvTest {
    @Test
    void namesTheLineTheReasonAndTheValue() {
        RefusedLine line =
                new RefusedLine(1, new ImportLine.Refused(12, Column.LANGUAGE, Reason.LANGUAGE_UNKNOWN, "=1+1"));
        assertThat(RefusedCsv.of(List.of(line), Locale.ENGLISH))
                .startsWith("\uFEFFLine;Reason;Value\r\n12;")
                .contains("“=1+1”")
                .endsWith(";'=1+1\r\n");
    }
}
