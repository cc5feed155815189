package org.relais.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody goes from a file, and everybody else stays where they were. */
class BlackoutTest {
    private static final String ADDRESS = "zoe@xn--volire-6ua.example.org";

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(Encoding.UTF_8, UTF_8, ""),
                Arguments.of(Encoding.UTF_8, UTF_8, "\uFEFF"),
                Arguments.of(Encoding.WINDOWS_1252, ISO_8859_1, ""),
                Arguments.of(Encoding.UTF_16, UTF_16BE, "\uFEFF"),
                Arguments.of(Encoding.UTF_16, UTF_16LE, "\uFEFF"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void whateverTheEncodingTheirLineIsBlankAndStillALine(Encoding encoding, Charset charset, String mark) {
        String before =
                mark + "nom;courriel\r\nNoé;noe@example.org\r\nZoé; Zoe@VOLIÈRE.example.org \r\nLéa;lea@example.org";
        byte[] bytes = before.getBytes(charset);
        byte[] after = after(bytes, encoding);
        assertThat(after).hasSameSizeAs(bytes);
        assertThat(new String(after, charset).replaceAll(" +", " "))
                .isEqualTo(mark + "nom;courriel\r\nNoé;noe@example.org\r\n ; * \r\nLéa;lea@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe@xn--volire-6ua.example.org",
                "\"Petit, Zoé\",\"zoe@volière.example.org\"",
                "Zoé\tzoe@volière.example.org",
                "Zoé Petit <ZOE@volière.example.org>"
            })
    void theirAddressIsFoundAsPeopleWriteIt(String line) {
        String after = new String(after(("courriel\n" + line + "\n").getBytes(UTF_8), Encoding.UTF_8), UTF_8);
        assertThat(after.replaceAll("[ *\t,\"]", "")).isEqualTo("courriel\n\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoe@volière.example.org.uk", "a.zoe@volière.example.org", "zoe, volière.example.org", ""})
    void whoeverIsCalledNearlySoStays(String line) {
        byte[] bytes = ("courriel\n" + line + "\n").getBytes(UTF_8);
        assertThat(after(bytes, Encoding.UTF_8)).isEqualTo(bytes);
    }

    @Test
    void aFileWithoutLineEndsIsLookedThroughToo() {
        byte[] bytes = "x;".repeat(2_000_000).concat("zoe@volière.example.org").getBytes(UTF_8);
        assertThat(new String(after(bytes, Encoding.UTF_8), UTF_8))
                .doesNotContain("zoe")
                .endsWith(" ");
    }

    private static byte[] after(byte[] file, Encoding encoding) {
        byte[] after = file.clone();
        new Blackout(ADDRESS, encoding)
                .of(new ByteArrayInputStream(file))
                .forEach(patch -> System.arraycopy(patch.bytes(), 0, after, (int) patch.place(), patch.bytes().length));
        return after;
    }
}
