package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.web.SendSettings.Quiet;

class SendSettingsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Quiet quiet(String hours) {
        Map<String, String> values = Map.of("relais.quiet.hours", hours);
        return new SendSettings(new Values(key -> Optional.ofNullable(values.get(key))), false).quiet();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T18:59:59Z, false",
        "2026-11-20T19:00:00Z, true",
        "2026-11-21T03:00:00Z, true",
        "2026-11-21T06:59:59Z, true",
        "2026-11-21T07:00:00Z, false",
        "2026-07-20T17:59:59Z, false",
        "2026-07-20T18:00:00Z, true"
    })
    void nothingLeavesBetweenTwentyAndEight(Instant at, boolean quiet) {
        assertThat(quiet("20-8").at(at, PARIS)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T12:00:00Z, 2026-11-20T12:00:00Z",
        "2026-11-20T22:00:00Z, 2026-11-21T07:00:00Z",
        "2026-11-21T02:00:00Z, 2026-11-21T07:00:00Z",
        "2026-03-28T22:00:00Z, 2026-03-29T06:00:00Z"
    })
    void theyEndAtEightWhateverTheClocksDo(Instant at, Instant over) {
        assertThat(quiet("20-8").over(at, PARIS)).isEqualTo(over);
    }

    @Test
    void aHouseMayHaveNone() {
        assertThat(quiet("none").at(Instant.parse("2026-11-21T02:00:00Z"), PARIS))
                .isFalse();
        assertThat(new SendSettings(new Values(key -> Optional.empty()), true).quiet())
                .as("in the sandbox nobody is woken")
                .isEqualTo(Quiet.NEVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "20-24", "25-8", "vingt-huit", "-"})
    void aWrongValueSaysWhatItMustBe(String hours) {
        assertThatThrownBy(() -> quiet(hours))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("relais.quiet.hours");
    }
}
