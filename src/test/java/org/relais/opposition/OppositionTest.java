package org.relais.opposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OppositionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org,b@example.org",
                "nom;courriel\nAnne;A@example.org\nBruno;b@example.org\n",
                "\"Anne\" <a@example.org>; <b@example.org>",
                "a@example.org\ta@EXAMPLE.org\r\nb@example.org"
            })
    void readsEveryAddressOnceWhereverItStands(String text) {
        assertThat(Opposition.read(text, "OBJECTED").addresses()).containsExactly("a@example.org", "b@example.org");
    }

    @Test
    void countsWhatLooksLikeAnAddressAndIsNone() {
        assertThat(Opposition.read("a@example.org b@ @c", "DEAD").unreadable()).isEqualTo(2);
    }

    @Test
    void takesNoMoreThanItCanDoAtOnce() {
        String many = IntStream.rangeClosed(0, 2_000)
                .mapToObj(i -> i + "@example.org")
                .collect(Collectors.joining(" "));
        assertThatThrownBy(() -> Opposition.read(many, "DEAD")).hasMessage("suppression.too-many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "personne", "@"})
    void wantsAtLeastOneAddress(String text) {
        assertThatThrownBy(() -> Opposition.read(text, "DEAD")).hasMessage("suppression.needs-addresses");
    }
}
