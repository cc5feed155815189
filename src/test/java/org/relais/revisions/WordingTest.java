package org.relais.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.relais.revisions.Wording.Piece;

class WordingTest {
    @Test
    void oneWordThatChangesIsMarkedOnBothSides() {
        Wording wording = Wording.between("Un guide pour les collèges.", "Un guide pour les lycées.");
        assertThat(wording.before())
                .containsExactly(
                        new Piece("Un guide pour les ", false), new Piece("collèges", true), new Piece(".", false));
        assertThat(wording.after())
                .containsExactly(
                        new Piece("Un guide pour les ", false), new Piece("lycées", true), new Piece(".", false));
    }

    @Test
    void wordsInARowAreOnePiece() {
        assertThat(Wording.between("Repérer", "Repérer sans juger").after())
                .containsExactly(new Piece("Repérer", false), new Piece(" sans juger", true));
    }

    @Test
    void whatIsNewIsWhollyNew() {
        Wording wording = Wording.between("", "Une affiche");
        assertThat(wording.before()).isEmpty();
        assertThat(wording.after()).containsExactly(new Piece("Une affiche", true));
    }

    @Test
    void bothSidesAreWholeWhateverTheyAre() {
        List<String> texts = List.of("", " ", "a", "a b c", "c b a", "<b>a</b>\n\n- x", "é  è\u202f!", "😀 a 😀");
        for (String before : texts) {
            for (String after : texts) {
                Wording wording = Wording.between(before, after);
                assertThat(joined(wording.before())).isEqualTo(before);
                assertThat(joined(wording.after())).isEqualTo(after);
            }
        }
    }

    @Test
    void fiftyThousandCharactersThatShareNothingTakeNoTime() {
        String one = words("un", 15_000);
        String other = words("autre", 15_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThatNoException().isThrownBy(() -> Wording.between(one, other)));
        assertThat(Wording.between(one, one + " fin").after())
                .containsExactly(new Piece(one, false), new Piece(" fin", true));
    }

    private static String words(String word, int count) {
        return IntStream.range(0, count).mapToObj(each -> word + each).collect(Collectors.joining(" "));
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
