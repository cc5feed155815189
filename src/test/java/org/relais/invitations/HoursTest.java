package org.relais.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HoursTest {
    private static final Instant START = Instant.parse("2026-12-03T13:00:00Z");
    private final Hours hours = new Hours(Locale.FRENCH);

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void overseasOneReadsOnesOwnHourAndParisTime() {
        ZoneId noumea = ZoneId.of("Pacific/Noumea");
        assertThat(plain(hours.local(List.of(START), noumea)))
                .isEqualTo("vendredi 4 décembre 2026 à 0 h 00 (heure de Nouméa)");
        assertThat(plain(hours.paris(List.of(START), noumea)))
                .isEqualTo("jeudi 3 décembre 2026 à 14 h 00 (heure de Paris)");
    }

    @Test
    void whoeverLivesByParissClockReadsItOnce() {
        for (String zone : List.of("Europe/Paris", "Europe/Brussels")) {
            assertThat(plain(hours.local(List.of(START), ZoneId.of(zone))))
                    .isEqualTo("jeudi 3 décembre 2026 à 14 h 00 (heure de Paris)");
            assertThat(hours.paris(List.of(START), ZoneId.of(zone))).contains("fuseau horaire");
        }
    }

    @Test
    void ofASeriesEveryDateIsTold() {
        Instant summer = Instant.parse("2027-06-03T12:00:00Z");
        String said = plain(hours.local(List.of(START, summer), ZoneId.of("America/Martinique")));
        assertThat(said).isEqualTo("jeudi 3 décembre 2026 à 9 h 00 (heure de Martinique), puis 3 juin 2027 à 8 h 00");
    }
}
