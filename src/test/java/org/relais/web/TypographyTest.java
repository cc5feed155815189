package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the table ~ is a no-break space and _ a narrow one. */
class TypographyTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Besoin d'aide ?                     | Besoin d’aide_?
            Besoin d'aide?                      | Besoin d’aide_?
            Vraiment ?!                         | Vraiment_?!
            Un guide ; une page                 | Un guide_; une page
            Fugue : les premières heures        | Fugue~: les premières heures
            « On m'a crue » : épisode 4         | «_On m’a crue_»~: épisode 4
            «Déjà»                              | «_Déjà_»
            le 12 mars                          | le 12~mars
            le 1er août                         | le 1er~août
            n° 12                               | n°~12
            à 20 h 30                           | à 20~h~30
            à 20h30                             | à 20~h~30
            à 9 h                               | à 9~h
            94 % de filles                      | 94~% de filles
            94% de filles                       | 94~% de filles
            de 9:30 à 10:30                     | de 9:30 à 10:30
            voir https://example.org/a?b=c;d : oui | voir https://example.org/a?b=c;d~: oui
            voir https://example.org/?          | voir https://example.org/_?
            écrire à l'adresse a.b@example.org ! | écrire à l’adresse a.b@example.org_!
            le code `a ; b ?` reste             | le code `a ; b ?` reste
            (vraiment ?)                        | (vraiment_?)
            aujourd'hui                         | aujourd’hui
            les 12 marseillais                  | les 12 marseillais
            5' et 12"                           | 5' et 12"
            """)
    void whatIsReadIsSetInFrench(String typed, String set) {
        String expected = set.replace('~', '\u00a0').replace('_', '\u202f');
        assertThat(Typography.french(typed)).isEqualTo(expected);
        assertThat(Typography.french(expected)).as("applied twice").isEqualTo(expected);
    }
}
