package org.relais.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.Refusal;

class CoveringWordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour [prénom],",
                "Bonjour {{name}}",
                "Bonjour ${name}",
                "Bonjour [[givenName]]",
                "Le ____ prochain",
                "Madame XXX",
                "Lorem ipsum dolor",
                "Date à compléter",
                "Bonjour <nom>"
            })
    void whatIsLeftToFillInIsRefused(String typed) {
        assertThatThrownBy(() -> CoveringWord.typed(typed))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo("pack.left-open");
    }

    @Test
    void aWordIsNeededAndHasABound() {
        assertThatThrownBy(() -> CoveringWord.typed(" \n ")).extracting("key").isEqualTo("pack.needs-word");
        assertThatThrownBy(() -> CoveringWord.typed("a".repeat(2_001)))
                .extracting("key")
                .isEqualTo("form.too-long");
    }

    @Test
    void paragraphsAndTheirLinesStay() {
        assertThat(CoveringWord.typed("Bonjour,\r\n\r\nVoici : a,\r\nb (et c).\n \nÀ bientôt")
                        .paragraphs())
                .containsExactly(List.of("Bonjour,"), List.of("Voici : a,", "b (et c)."), List.of("À bientôt"));
    }
}
