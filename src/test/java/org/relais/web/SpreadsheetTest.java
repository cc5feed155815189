package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

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
}
