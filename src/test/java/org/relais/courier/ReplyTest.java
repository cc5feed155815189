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
                "250|250 2.0.0 queued|2.0.0",
                "550|550-5.1.10 null MX|5.1.10",
                "550|550 #5.1.1 <x@example.org> unknown|5.1.1",
                "554|554 no reason given|''",
                "550|550 5.1.15 is no dead address|5.1.15",
                "554|554 client host [5.1.1.20] blocked|''",
                "554|554 203.5.1.1 is listed, 5.7.1.|5.7.1",
                "550|550 4.2.0 of another class|''",
                "450|450 see 5.1.1, now 4.2.2|4.2.2",
                "0||''",
            })
    void theEnhancedStatusIsOfTheCodesOwnClassAndNoPieceOfAnIpAddress(int code, String text, String status) {
        assertThat(Reply.of(code, text, TO).enhanced()).isEqualTo(status);
    }

    @Test
    void anIpAddressThatLooksLikeADeadAddressBlocksNobody() {
        assertThat(Reply.of(554, "554 client host [5.1.1.20] blocked", TO).outcome(Stage.RCPT))
                .isInstanceOf(Outcome.Refused.class);
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
