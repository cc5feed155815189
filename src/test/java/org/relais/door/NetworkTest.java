package org.relais.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.17, 192.0.2.0/24",
        "192.0.2.255, 192.0.2.0/24",
        "192.0.3.17, 192.0.3.0/24",
        "::ffff:192.0.2.17, 192.0.2.0/24",
        "2001:db8:12:34::1, 20010db80012/48",
        "2001:DB8:12:ffff:1:2:3:4, 20010db80012/48",
        "2001:db8:13::1, 20010db80013/48",
        "fe80::1%eth0, fe8000000000/48",
        "::1, 000000000000/48",
        "localhost, unknown",
        "evil.example, unknown",
        "'', unknown",
        ", unknown",
        "::::, unknown",
        "'1.2.3.4, 5.6.7.8', unknown"
    })
    void whatOneClientCanChangeByItselfIsOneNetwork(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}
