package org.relais.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relais.Refusal;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "Éléonore, WORD, eleonore",
        "Zoé@Exa, ADDRESS, zoe@exa",
        "@Example.org, DOMAIN, example.org",
        "@Volière.example.org, DOMAIN, xn--volire-6ua.example.org",
        "Zoé@Volière.example.org, ADDRESS, zoe@xn--volire-6ua.example.org",
        "zoe@xn--volire-6ua.ex, ADDRESS, zoe@xn--volire-6ua.ex",
        "zoe@, ADDRESS, zoe@",
        "zoe@.x, ADDRESS, zoe@.x",
    })
    void addressesAreFoundAsTheyAreKept(String typed, Words.Kind kind, String text) {
        assertThat(Words.of(typed)).isEqualTo(new Words(kind, text));
    }

    @Test
    void twoLettersFindNobody() {
        assertThatThrownBy(() -> Words.of("@ab")).isInstanceOf(Refusal.class);
    }
}
