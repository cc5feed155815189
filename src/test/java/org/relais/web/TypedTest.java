package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {
    @Test
    void whatNoPageShowsBecomesASpaceAndLineEndsStay() {
        assertThat(Typed.lines(" a\u0000b\u2028c\u0085d\u001be\tf\r\ng\nh \u007f"))
                .isEqualTo("a b c d e\tf\ng\nh");
        assertThat(Typed.lines(null)).isEmpty();
    }
}
