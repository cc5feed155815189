package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SayTest {
    @Test
    void whatWasTypedIsSetAsItsOwnLanguageHasItWhoeverReads() {
        assertThat(new Say(Locale.ENGLISH).typed("Fugue : que faire ?", "fr"))
                .isEqualTo("Fugue\u00a0: que faire\u202f?");
        assertThat(new Say(Locale.FRENCH).typed("Running away: what to do?", "en"))
                .isEqualTo("Running away: what to do?");
    }
}
