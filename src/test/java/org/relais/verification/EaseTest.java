package org.relais.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EaseTest {
    private static final String PLAIN =
            "Tu peux parler à un adulte. Il va t’aider. Tu ne dois pas rester seul avec ça. "
                    + "Appelle le 119, c’est gratuit. Tu peux dire non. Tu peux dire ce que tu veux. On te croit ici.";
    private static final String HEAVY = "La contractualisation pluridisciplinaire des interventions institutionnelles "
            + "territorialisées présuppose l’harmonisation préalable des référentiels méthodologiques relatifs à l’évaluation "
            + "multidimensionnelle des problématiques d’exploitation sexuelle, nonobstant l’hétérogénéité organisationnelle "
            + "caractérisant l’articulation interministérielle des administrations déconcentrées concernées.";

    @Test
    void aPlainTextIsEasierThanAnAdministrativeOne() {
        assertThat(Ease.of(PLAIN).orElseThrow().score()).isGreaterThan(70);
        assertThat(Ease.of(HEAVY).orElseThrow().score()).isLessThan(Ease.HARD);
    }

    @Test
    void aFewWordsSayNothing() {
        assertThat(Ease.of("Un guide court.")).isEmpty();
    }
}
