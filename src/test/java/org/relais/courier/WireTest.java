package org.relais.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTest {
    @ParameterizedTest
    @CsvSource({
        "'', '.$'",
        "a, 'a$.$'",
        "'a$', 'a$.$'",
        "'a$b.c$', 'a$b.c$.$'",
        "'.$', '..$.$'",
        "'a$.$b', 'a$..$b$.$'",
        "'a$..two$', 'a$...two$.$'",
        "'a.$', 'a.$.$'",
        // what some relays would take for the end of the message
        "'a/.$b', 'a$..$b$.$'",
        "'a|.|b', 'a$..$b$.$'",
        "'a/./', 'a$..$.$'",
        "'a|', 'a$.$'",
        "'/a', '$a$.$'",
        "'a|/b', 'a$b$.$'"
    })
    void noLineOfAMessageEndsItAndAllEndAlike(String message, String wire) {
        assertThat(octets(Wire.of(octets(message).getBytes(StandardCharsets.US_ASCII), "")))
                .isEqualTo(octets(wire));
    }

    /** $ is CRLF, / a bare LF, | a bare CR. */
    private static String octets(String drawn) {
        return drawn.replace("$", "\r\n").replace('/', '\n').replace('|', '\r');
    }

    private static String octets(byte[] wire) {
        return new String(wire, StandardCharsets.US_ASCII);
    }
}
