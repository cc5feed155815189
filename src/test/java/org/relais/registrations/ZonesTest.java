package org.relais.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relais.web.Departement;
import org.relais.web.Messages;

class ZonesTest {
    @ParameterizedTest
    @CsvSource({
        "971, America/Guadeloupe",
        "972, America/Martinique",
        "973, America/Cayenne",
        "974, Indian/Reunion",
        "975, America/Miquelon",
        "976, Indian/Mayotte",
        "977, America/St_Barthelemy",
        "978, America/Marigot",
        "986, Pacific/Wallis",
        "987, Pacific/Tahiti",
        "988, Pacific/Noumea",
        "33, Europe/Paris",
        "2A, Europe/Paris",
        "99, Europe/Paris"
    })
    void eachDepartementHasItsHour(String departement, String zone) {
        assertThat(Zones.of(departement)).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void everyDepartementsZoneCanBeChosenAndHasItsWords() {
        assertThat(Departement.all()).allSatisfy(each -> assertThat(Zones.all()).contains(Zones.of(each.code())));
        assertThat(Zones.all()).allSatisfy(zone -> assertThat(Messages.has(Locale.FRENCH, "zone." + zone.getId()))
                .as(zone.getId())
                .isTrue());
    }

    @Test
    void whoTellsNoDepartementIsInParis() {
        assertThat(Zones.of(null)).isEqualTo(Zones.PARIS);
    }

    @Test
    void aZoneWithoutWordsIsKnownByItsCity() {
        assertThat(ZoneWords.of(ZoneId.of("Indian/Reunion"), Locale.FRENCH)).isEqualTo("heure de La Réunion");
        assertThat(ZoneWords.of(ZoneId.of("America/New_York"), Locale.FRENCH)).isEqualTo("heure de New York");
    }
}
