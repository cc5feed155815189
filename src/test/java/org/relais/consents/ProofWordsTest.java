package org.relais.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.relais.web.Say;

/** A proof reads in the reader's language, whatever form the ledger keeps. */
class ProofWordsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final ProofWords french = new ProofWords(new Say(Locale.FRENCH), PARIS);
    private final ProofWords english = new ProofWords(new Say(Locale.ENGLISH), PARIS);

    @Test
    void aFormAndALotAreSaidInFrenchAndInEnglish() {
        String form =
                "request 7, asked at 2026-11-03T09:00:00.123456Z, confirmed at 2026-11-03T09:05:00Z behind the link of mail 12";
        assertThat(french.of(form))
                .startsWith("Demande 7, faite le")
                .contains("message 12")
                .doesNotContain("asked");
        assertThat(english.of(form)).startsWith("Request 7, made on");
        String lot = "person 5 of import/3 (liste, 2.csv), by a@example.org, asked at 2026-11-03T09:00:00Z,"
                + " confirmed at 2026-11-03T09:05:00Z behind the link of mail 12";
        assertThat(french.of(lot)).contains("import/3 (liste, 2.csv)", "à l’initiative de a@example.org");
    }

    @Test
    void whatIsOfNoKnownFormIsShownAsItStands() {
        assertThat(french.of("seen on paper")).isEqualTo("seen on paper");
        assertThat(french.by("subscriber")).isEqualTo("la personne elle-même");
        assertThat(french.by("a@example.org")).isEqualTo("a@example.org");
    }
}
