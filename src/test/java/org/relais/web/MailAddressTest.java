package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "Service@Example.ORG, service@example.org",
        "'  service@example.org ', service@example.org",
        "o'neil+lettre@example.org, o'neil+lettre@example.org",
        "a.b@sous.domaine.example.org, a.b@sous.domaine.example.org",
        "contact@école.example.org, contact@xn--cole-9oa.example.org"
    })
    void anAddressIsKeptInOneForm(String typed, String kept) {
        assertThat(MailAddress.normalised(typed)).isEqualTo(kept);
        assertThat(MailAddress.normalised(kept)).isEqualTo(kept);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "nobody",
                "@example.org",
                "a@",
                "a@localhost",
                "a b@example.org",
                "a@exa mple.org",
                "a..b@example.org",
                ".a@example.org",
                "a@-example.org",
                "a@example",
                "a@b@example.org",
                "a@example.org\nBcc: x@example.org",
                "Nom <a@example.org>",
                "a@[127.0.0.1]",
                "é@example.org",
                "a@example..org"
            })
    void whatNoMailReachesIsRefused(String typed) {
        assertThatThrownBy(() -> MailAddress.normalised(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLongestAddressHas254Characters() {
        String domain = "d".repeat(63) + "." + "d".repeat(63) + "." + "d".repeat(63) + ".org";
        String fitting = "l".repeat(254 - 1 - domain.length()) + "@" + domain;
        assertThat(MailAddress.normalised(fitting)).hasSize(254);
        assertThatThrownBy(() -> MailAddress.normalised("l" + fitting)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MailAddress.normalised("l".repeat(65) + "@example.org"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
