package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026, 1", "2026-03-31, 2026, 1", "2026-04-01, 2026, 2", "2026-06-30, 2026, 2",
        "2026-07-01, 2026, 3", "2026-09-30, 2026, 3", "2026-10-01, 2026, 4", "2026-12-31, 2026, 4",
        "2028-02-29, 2028, 1"
    })
    void aDayBelongsToItsQuarter(LocalDate day, int year, int number) {
        assertThat(Quarter.of(day)).isEqualTo(new Quarter(year, number));
    }

    @ParameterizedTest
    @CsvSource({"2026, 1, 2026, 2", "2026, 4, 2027, 1"})
    void theNextOneMayBeOfTheNextYear(int year, int number, int nextYear, int nextNumber) {
        assertThat(new Quarter(year, number).next()).isEqualTo(new Quarter(nextYear, nextNumber));
    }
}
