package org.relais.courier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {
    private static final String TO = "claire.dupont@example.org";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "250|250 2.0.0 queued|Sent",
                "450|450 4.2.0 greylisted|Busy",
                "452|452 4.2.2 mailbox full|TryLater",
                "550|550 5.1.1 unknown|AddressUnknown",
                "550|550-5.1.10 null MX|AddressUnknown",
                "550|550 5.1.2 no such domain|AddressUnknown",
                "550|550 5.7.1 policy|PolicyBlocked",
                "550|550 5.7.515 not authenticated|PolicyBlocked",
                "552|552 5.2.2 mailbox full|Refused",
                "554|554 no reason given|Refused",
                "550|550 5.1.15 is no dead address|Refused",
                "0||TryLater",
            })
    void aReplyIsClassifiedByItsCodeAndItsEnhancedStatus(int code, String text, String outcome) {
        assertThat(Reply.of(code, text, TO).outcome().getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void noAddressIsKeptNorItsLocalPartAlone() {
        String kept = Reply.of(
                        550, "550 5.1.1 <Claire.Dupont@example.org>: user claire.dupont is unknown to b@x.fr", TO)
                .text();
        assertThat(kept).isEqualTo("550 5.1.1 <[address]>: user [address] is unknown to [address]");
    }

    @Test
    void controlCharactersAreNeutralAndTheLengthIsBounded() {
        String kept = Reply.of(550, "550 a\r\n550 b\u0000\u001b[31m\u2028c\u202e" + "x".repeat(2_000), TO)
                .text();
        assertThat(kept).hasSize(500).startsWith("550 a 550 b [31m c xxx");
    }
}
