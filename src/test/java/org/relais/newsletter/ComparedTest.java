package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparedTest {
    @ParameterizedTest
    @CsvSource({
        "douze signes à croiser, douze signes à croiser, douze signes à croiser",
        "douze signes à croiser, treize signes à lire, [-douze] [+treize] signes à [-croiser] [+lire]",
        "'', tout est neuf, [+tout est neuf]",
        "tout est parti, '', [-tout est parti]",
        "a b c d, a c d e, a [-b] c d [+e]"
    })
    void textsAreComparedWordByWord(String before, String after, String expected) {
        assertThat(Compared.words(before, after).stream()
                        .map(piece -> piece.gone()
                                ? "[-" + piece.text() + "]"
                                : piece.fresh() ? "[+" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void whatOnlyOneOfTwoPeopleChangedIsTaken() {
        assertThat(new Typing("avant", "avant").over("autre", 1)).isEqualTo("autre");
        assertThat(new Typing("avant", "après").over("avant", 1)).isEqualTo("après");
        assertThat(new Typing("avant", "pareil").over("pareil", 1)).isEqualTo("pareil");
        assertThatThrownBy(() -> new Typing("avant", "mien").over("sien", 7))
                .hasMessage("issue.changed-meanwhile")
                .extracting("current")
                .isEqualTo(7);
        assertThatThrownBy(() -> new Typing(null, "mien").over("sien", 7)).hasMessage("issue.changed-meanwhile");
    }

    @Test
    void twoPeopleMayChangeDifferentWordsOfOneIssue() {
        Wording seen = new Wording("Titre", "Objet", "Début");
        Wording now = new Wording("Titre", "Objet d’Anne", "Début");
        assertThat(new Wording("Titre", "Objet", "Début de Bruno").over(seen, now, 3))
                .isEqualTo(new Wording("Titre", "Objet d’Anne", "Début de Bruno"));
    }
}
