package org.relais.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.Refusal;

/** What may be done with many, and who is meant, in the words of a form. */
class OrderTest {
    @Test
    void everyOrderIsReadAsItIsWritten() {
        assertThat(Order.all())
                .allSatisfy(each -> assertThat(Order.read(each.toString())).isEqualTo(each));
        assertThat(Order.all()).extracting(Order::toString).contains("LEAVE.NEWSLETTER", "ERASE", "DEPARTEMENT.2A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "LEAVE", "LEAVE.EVERYTHING", "JOIN.NEWSLETTER", "LANGUAGE.de", "DEPARTEMENT.20", "erase"})
    void whatIsNoneIsRefused(String written) {
        assertThatThrownBy(() -> Order.read(written)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoIsMeantIsReadAsItIsWritten() {
        Whom some = Whom.of(Map.of(
                "departement",
                List.of("33", "24"),
                "profession",
                List.of("Juge & greffe"),
                "person",
                List.of("7", "x")));
        assertThat(Whom.read(some.toString())).isEqualTo(some);
        assertThat(some.picked()).containsExactly(7L);
        assertThat(some.pairs()).contains(new Whom.Pair("profession", "Juge & greffe"), new Whom.Pair("person", "7"));
        assertThat(Whom.of(Map.of()).everyone()).isTrue();
    }
}
