package org.relais.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relais.testing.Golden;

/** What is written to somebody about their own subscription. */
class PersonMailsTest {
    @ParameterizedTest
    @CsvSource({
        "preferences/preferences-link, freshLink",
        "preferences/data-link, freshLink",
        "preferences/erasure-link, freshLink",
        "preferences/nothing-known, ''",
        "preferences/confirm-address, confirmUrl notMeUrl",
        "preferences/address-known, notMeUrl",
        "preferences/address-changing, stopUrl",
        "subscriptions/confirm-subscription, confirmUrl notMeUrl",
        "subscriptions/already-subscribed, preferencesLink notMeUrl",
        "askings/may-we-write, what source askUrl",
        "askings/one-thing-more, what askUrl",
        "renewals/still-wanted, stillUrl",
        "renewals/last-call, stillUrl"
    })
    void itReadsAsItsGoldenFilesAndTellsNothingInDiscreetMode(String mail, String slots) {
        Set<String> open = slots.isEmpty() ? Set.of() : Set.of(slots.split(" "));
        Golden.mail(mail, Map.of("discreet", false), open);
        assertThat(Golden.render(mail, Locale.FRENCH, Map.of("discreet", true), open)
                        .subject())
                .doesNotContainIgnoringCase("PARÉ")
                .doesNotContainIgnoringCase("mineur")
                .doesNotContainIgnoringCase("lettre");
    }
}
