package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
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
    void aDraggedOrderIsRead() {
        assertThat(Arrangement.typed("12:3,5;13:;14:9").sections())
                .isEqualTo(Map.of(12L, List.of(3L, 5L), 13L, List.of(), 14L, List.of(9L)));
        for (String wrong : new String[] {null, "", "12", "a:b", "12:3,,5"}) {
            assertThatThrownBy(() -> Arrangement.typed(wrong)).hasMessage("issue.order-unreadable");
        }
    }

    @Test
    void aButtonSaysWhatAndOnWhat() {
        assertThat(Act.typed("move-up:12")).isEqualTo(Optional.of(new Act.Call(Act.MOVE_UP, 12)));
        assertThat(Act.typed("explode:12")).isEmpty();
        assertThat(Act.typed("move-up:x")).isEmpty();
        assertThat(Act.typed(null)).isEmpty();
    }
}
