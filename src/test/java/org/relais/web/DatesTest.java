package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant THURSDAY = Instant.parse("2026-12-03T13:00:00Z");
    private final Dates french = new Dates(Locale.FRENCH);
    private final Dates english = new Dates(Locale.ENGLISH);

    @Test
    void aMomentIsSaidWithItsZone() {
        assertThat(plain(french.moment(THURSDAY, PARIS))).isEqualTo("jeudi 3 décembre 2026 à 14 h 00 (heure de Paris)");
        assertThat(plain(english.moment(THURSDAY, PARIS))).isEqualTo("Thursday, 3 December 2026 at 14:00 (Paris time)");
    }

    @Test
    void theReadersOwnHourIsSaidOverseas() {
        assertThat(plain(french.moment(THURSDAY, ZoneId.of("America/Martinique"))))
                .isEqualTo("jeudi 3 décembre 2026 à 9 h 00 (heure de Martinique)");
    }

    @Test
    void numbersNeverPartFromTheirUnit() {
        assertThat(french.hour(THURSDAY.atZone(PARIS))).isEqualTo("14\u00a0h\u00a000");
        assertThat(french.date(LocalDate.of(2026, 3, 12))).isEqualTo("12\u00a0mars 2026");
    }

    @Test
    void theFirstOfAMonthIsAnOrdinal() {
        assertThat(plain(french.date(LocalDate.of(2027, 1, 1)))).isEqualTo("1er janvier 2027");
    }

    @Test
    void aMonthIsSaidInFull() {
        assertThat(french.monthOfYear(LocalDate.of(2026, 2, 1))).isEqualTo("février 2026");
        assertThat(english.monthOfYear(LocalDate.of(2026, 2, 1))).isEqualTo("February 2026");
    }

    @Test
    void thePastIsCountedInDaysOfTheZone() {
        Instant justBeforeMidnight = Instant.parse("2026-12-02T22:59:00Z");
        assertThat(french.ago(justBeforeMidnight, THURSDAY, PARIS)).isEqualTo("hier");
        assertThat(french.ago(THURSDAY, THURSDAY, PARIS)).isEqualTo("aujourd’hui");
        assertThat(french.ago(THURSDAY, Instant.parse("2026-12-08T13:00:00Z"), PARIS))
                .isEqualTo("il y a 5 jours");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
