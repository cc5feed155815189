package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void neutralisesWhatASpreadsheetWouldEvaluate(String cell) {
        assertThat(Spreadsheet.neutral(cell)).isEqualTo("'" + cell);
    }

    @Test
    void leavesTheRestAlone() {
        assertThat(Spreadsheet.neutral("Gironde")).isEqualTo("Gironde");
        assertThat(Spreadsheet.neutral("")).isEmpty();
    }

    @Test
    void namesTheLineTheReasonAndTheValue() {
        RefusedLine line =
                new RefusedLine(1, new ImportLine.Refused(12, Column.LANGUAGE, Reason.LANGUAGE_UNKNOWN, "=1+1"));
        assertThat(Spreadsheet.of(List.of(line), Locale.ENGLISH))
                .startsWith("\uFEFFLine;Reason;Value\r\n12;")
                .contains("“=1+1”")
                .endsWith(";'=1+1\r\n");
    }
}
