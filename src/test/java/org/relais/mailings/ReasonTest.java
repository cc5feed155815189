package org.relais.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.mailings.Reason.Kind;

class ReasonTest {
    @ParameterizedTest
    @CsvSource({
        "5.1.1, ADDRESS",
        "5.1.10, ADDRESS",
        "556, ADDRESS",
        "5.2.2, MAILBOX",
        "4.2.1, MAILBOX",
        "5.3.4, SERVER",
        "4.4.1, SERVER",
        "5.6.0, MESSAGE",
        "552, MESSAGE",
        "5.7.1, POLICY",
        "4.7.0, POLICY",
        "550, OTHER",
        "5.0.0, OTHER"
    })
    void theStatusSaysWhatItIsAbout(String code, Kind kind) {
        assertThat(new Reason(code).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.2.2", "4.2.1", "4.1.1", "5.3.2", "5.4.4", "5.7.1", "450", ""})
    void whatMayPassIsSentAgain(String code) {
        assertThat(new Reason(code).mayPass()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1.1", "5.1.2", "5.2.1", "5.2.3", "5.6.0", "552", "550", "5.0.0", "556"})
    void whatDoesNotPassIsNot(String code) {
        assertThat(new Reason(code).mayPass()).isFalse();
    }

    @Test
    void onlyADeadAddressIsNeverTriedAgain() {
        assertThat(new Reason("5.1.1").dead()).isTrue();
        assertThat(new Reason("556").dead()).isTrue();
        assertThat(new Reason("4.1.8").dead()).isFalse();
        assertThat(new Reason("550").dead()).isFalse();
    }
}
