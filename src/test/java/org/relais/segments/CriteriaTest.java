package org.relais.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status=CONFIRMED",
                "topic=NEWSLETTER&departement=24&departement=33&language=en",
                "region=75&profession=%C3%89ducatrice+%26+juriste&source=Journ%C3%A9e+%3D+r%C3%A9seau",
                "since=2026-01-01&until=2026-12-31"
            })
    void areTheSameWordsWhenReadAgain(String query) {
        assertThat(Criteria.read(query)).hasToString(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status=KING", "departement=20", "language=tlh", "since=demain", "topic=", "region=00", "x=y"})
    void whatIsUnknownSaysNothing(String query) {
        assertThat(Criteria.read(query).empty()).isTrue();
    }

    @Test
    void whatSomebodyTypedIsAlwaysAParameter() {
        Chosen chosen =
                Criteria.read("profession=%27+or+1%3D1+--&source=%27%29%3B").chosen(ZoneId.of("Europe/Paris"));
        assertThat(chosen.conditions()).doesNotContain("1=1").doesNotContain("');");
        assertThat(chosen.parameters())
                .containsEntry("profession", "' or 1=1 --")
                .containsEntry("source", "');");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "UNSUBSCRIBED", "ERASED"})
    void whoReceivesNothingIsNotLookedForAmongWhoReceives(String status) {
        Criteria criteria = Criteria.read("status=" + status + "&topic=NEWSLETTER");
        assertThat(criteria.chosen(ZoneId.of("Europe/Paris")).conditions()).endsWith(" and 1 = 0");
        assertThat(criteria).hasToString("status=" + status + "&topic=NEWSLETTER");
    }

    @Test
    void aDayIsADayWhereTheTeamIs() {
        Chosen chosen = Criteria.read("since=2026-07-01&until=2026-07-01").chosen(ZoneId.of("Europe/Paris"));
        assertThat(chosen.parameters().values())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("2026-06-30T22:00:00Z", "2026-07-01T22:00:00Z");
    }
}
