package org.relais.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.consents.Basis;

class ImportTermsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void areTakenAsTyped() {
        assertThat(ImportTerms.of(" Journée\nnationale ", "2026-11-23", "CONSENT", TODAY))
                .isEqualTo(new ImportTerms("Journée nationale", TODAY, Basis.CONSENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "30/09/2026", "2026-13-01", "hier", "0001-01-01"})
    void needADateThatIsOne(String date) {
        assertThatThrownBy(() -> ImportTerms.of("x", date, "CONSENT", TODAY)).hasMessage("import.needs-a-date");
    }

    @Test
    void needADateThatHasCome() {
        assertThatThrownBy(() -> ImportTerms.of("x", "2026-11-24", "CONSENT", TODAY))
                .hasMessage("import.date-to-come");
    }

    @Test
    void needASourceAndABasis() {
        assertThatThrownBy(() -> ImportTerms.of(" ", "2026-11-23", "CONSENT", TODAY))
                .hasMessage("import.needs-a-source");
        assertThatThrownBy(() -> ImportTerms.of("x".repeat(201), "2026-11-23", "CONSENT", TODAY))
                .hasMessage("import.needs-a-source");
        assertThatThrownBy(() -> ImportTerms.of("x", "2026-11-23", null, TODAY)).hasMessage("import.needs-a-basis");
        assertThatThrownBy(() -> ImportTerms.of("x", "2026-11-23", "WHIM", TODAY))
                .hasMessage("import.needs-a-basis");
    }
}
