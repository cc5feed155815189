package org.relais.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BounceTest {
    @ParameterizedTest
    @CsvSource({
        "5.1.1, HARD",
        "5.1.2, HARD",
        "5.1.10, HARD",
        "5.2.2, SOFT",
        "4.2.2, SOFT",
        "4.7.1, SOFT",
        "4.1.1, SOFT",
        "5.7.1, POLICY",
        "5.7.515, POLICY",
        "5.70.1, SOFT",
        "5.1.100, SOFT",
        "5.4.4, SOFT",
        "nonsense, SOFT",
        "' 5.1.1 ', HARD"
    })
    void aBounceIsJudgedByItsStatus(String status, Bounce.Kind kind) {
        assertThat(Bounce.of(status, "said").kind()).isEqualTo(kind);
    }
}
