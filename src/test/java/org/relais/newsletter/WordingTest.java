package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void aSubjectIsOneLineWhateverIsTyped() {
        Wording wording = new Wording("a", "Objet\r\nBcc: x@example.org\u2028fin", "b");
        assertThat(wording.subject()).isEqualTo("Objet Bcc: x@example.org fin");
    }

    @Test
    void theSameWordsAreEqualHoweverTheyWereSent() {
        assertThat(new Wording(" a ", "b", "c\r\nd\n")).isEqualTo(new Wording("a", "b", "c\nd"));
        assertThat(new Wording(null, null, null)).isEqualTo(new Wording("", "", ""));
    }

    @Test
    void tooMuchIsRefusedInTheFieldItIsIn() {
        assertThatThrownBy(() -> new Wording("", "x".repeat(151), "").checked()).hasMessage("issue.too-long");
    }

    @Test
    void aButtonSaysWhatAndOnWhat() {
        assertThat(Act.typed("move-up:12")).isEqualTo(Optional.of(new Act.Call(Act.MOVE_UP, 12)));
        assertThat(Act.typed("explode:12")).isEmpty();
        assertThat(Act.typed("move-up:x")).isEmpty();
        assertThat(Act.typed(null)).isEmpty();
    }
}
