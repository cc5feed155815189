package org.relais.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relais.resources.Link;

class LikenessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Guide de repérage pour les équipes éducatives|Guide de repérage pour les équipes éducatives",
                "Guide de repérage pour les équipes éducatives|GUIDE DE REPERAGE, équipes éducatives",
                "Guide de repérage pour les équipes éducatives|Guide du repérage pour l’équipe éducative",
                "Journée d’étude : l’aller vers|Journée d'étude sur « l’aller-vers »",
                "Fiche réflexe : fugue d’un mineur accueilli|Fiche reflexe – fugue d’un mineur acueilli"
            })
    void nearlyTheSameTitleIsNoticed(String one, String other) {
        assertThat(Likeness.similar(one, other)).isTrue();
        assertThat(Likeness.similar(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Podcast : paroles d’éducateurs, n° 1|Podcast : paroles d’éducateurs, n° 2",
                "Bilan 2025|Bilan 2026",
                "Guide de repérage pour les équipes éducatives|Guide de repérage pour les soignants",
                "Une équipe mobile ouvre en Gironde|Une équipe mobile ouvre en Isère",
                "Formation à Rennes|Formation à Lille"
            })
    void twoThingsStayTwo(String one, String other) {
        assertThat(Likeness.similar(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, http://www.example.org/a/",
        "https://example.org/a, https://EXAMPLE.org:443/a#part",
        "https://example.org/a?x=1&y=2, https://example.org/a?y=2&utm_source=lettre&x=1"
    })
    void twoAddressesOfOnePageAreOne(String one, String other) {
        assertThat(new Link(one).normalised()).isEqualTo(new Link(other).normalised());
    }

    @Test
    void twoPagesStayTwo() {
        assertThat(new Link("https://example.org/a?id=1").normalised())
                .isNotEqualTo(new Link("https://example.org/a?id=2").normalised());
        assertThat(new Link("https://example.org/a").normalised())
                .isNotEqualTo(new Link("https://example.org/A").normalised());
    }
}
