package org.relais.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeTest {
    @Test
    void nobodyGuessesOneAndNoneComesTwice() {
        assertThat(Code.LENGTH * Math.log(Code.ALPHABET.length()) / Math.log(2)).isGreaterThan(60);
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> Code.fresh()).collect(Collectors.toSet()))
                .hasSize(10_000)
                .allSatisfy(code -> assertThat(code).matches("[" + Code.ALPHABET + "]{16}"));
    }

    @Test
    void itIsReadAsPeopleTypeIt() {
        String code = Code.fresh();
        assertThat(Code.spaced(code)).hasSize(19);
        assertThat(Stream.of(
                                Code.spaced(code),
                                code.toLowerCase(),
                                " " + Code.spaced(code).replace('-', ' ') + " ")
                        .map(Code::read))
                .allSatisfy(read -> assertThat(read).contains(code));
    }

    @Test
    void whatCannotBeOneIsNone() {
        assertThat(Stream.of(null, "", "ABCD", "0OIL-0OIL-0OIL-0OIL", "A".repeat(17))
                        .flatMap(each -> Code.read(each).stream()))
                .isEmpty();
    }
}
