package org.relais.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jeune prostituée",
                "jeunes prostituées",
                "JEUNES PROSTITUEES",
                "jeune\nprostituée",
                "mineure prostituée",
                "mineurs prostitués",
                "mineur·es prostitué·es",
                "enfant prostitué",
                "adolescente prostituée",
                "jeunes prostitué.e.s",
                "jeunes prostitué(e)s"
            })
    void minorsAreVictims(String words) {
        assertThat(Vocabulary.findings("Des " + words + " ici")).singleElement().satisfies(found -> {
            assertThat(found.words()).startsWithIgnoringCase(words.substring(0, 4));
            assertThat(found.preferred()).isEqualTo("mineurs victimes");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"les clients", "un client", "prostituées", "prostitution infantile", "client·e·s"})
    void otherWordsHaveABetterOneToo(String words) {
        assertThat(Vocabulary.findings(words)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les mineurs victimes et leurs proches",
                "un mineur en situation de prostitution",
                "la prostitution des mineurs",
                "une clientèle",
                "les jeunes et la prévention"
            })
    void theWordsOfTheNetworkPass(String words) {
        assertThat(Vocabulary.findings(words)).isEmpty();
    }

    @Test
    void thePlaceIsToldByItsLine() {
        assertThat(Vocabulary.findings("Un.\nDeux, de « jeunes prostituées ».\nTrois"))
                .containsExactly(new Vocabulary.Finding("jeunes prostituées", 2, "mineurs victimes"));
    }

    @Test
    void aLongTextIsReadAtOnce() {
        assertThat(Vocabulary.findings("jeune ".repeat(3_300))).isEmpty();
    }
}
