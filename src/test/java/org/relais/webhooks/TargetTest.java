package org.relais.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.Refusal;
import org.relais.reach.PublicAddress;

/** Nobody makes the server knock inside its own network (S4). */
class TargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::ffff:a00:1",
                "fe80::1",
                "febf::1",
                "fc00::1",
                "fdff::1",
                "fec0::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2001:10::1",
                "2002:7f00:1::1",
                "2002:a00:1::1",
                "4000::1"
            })
    void whatTheInternetDoesNotReachIsNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.255.255.255", "128.0.0.1",
                "169.253.0.1", "172.15.255.255", "172.32.0.1", "192.167.0.1", "192.169.0.1", "198.17.0.1", "198.20.0.1",
                "223.255.255.255", "2001:4860:4860::8888", "2606:4700::1111", "2a01:e0a::1", "::ffff:1.1.1.1"
            })
    void theRestIs(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://10.1.2.3:8443/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[fd00::1]/",
                "https://[64:ff9b::a00:1]/",
                "https://192.168.1.1"
            })
    void aPrivateAddressIsRefusedAsSoonAsItIsTyped(String url) {
        assertRefused(url, "webhook.url-private");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "example.org",
                "http://hooks.example.org/",
                "ftp://hooks.example.org/",
                "file:///etc/passwd",
                "gopher://hooks.example.org/",
                "javascript:alert(1)",
                "https://",
                "https:///x",
                "https://localhost/",
                "https://relais/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.01.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://256.1.1.1/",
                "https://user:secret@hooks.example.org/",
                "https://hooks.example.org@127.0.0.1/",
                "https://hooks.example.org#@127.0.0.1/",
                "https://hooks.example.org:0/",
                "https://hooks.example.org:70000/",
                "https://hooks.example.org\\@127.0.0.1/",
                "https://hooks.example.org /",
                "https://hooks.example.org/\r\nX: y",
                "https://ⓛocalhost/",
                "https://127。0。0。1/",
                "https://[fe80::1%25eth0]/",
                "https://-a.example.org/",
                "https://a_b.example.org/"
            })
    void whatIsNoPlainHttpsAddressIsRefused(String url) {
        assertRefused(url, "webhook.url-wrong");
    }

    @Test
    void aLongAddressIsRefused() {
        assertRefused("https://hooks.example.org/" + "x".repeat(500), "webhook.url-wrong");
    }

    @Test
    void anAddressIsTakenApartOnce() {
        Target target = Target.of(" https://Hooks.Example.org/relais?key=a%20b ", false);
        assertThat(target.host()).isEqualTo("hooks.example.org");
        assertThat(target.port()).isEqualTo(443);
        assertThat(target.path()).isEqualTo("/relais?key=a%20b");
        assertThat(Target.of("https://hooks.example.org:8443", false).path()).isEqualTo("/");
        assertThat(Target.of("https://hooks.example.org:8443", false).port()).isEqualTo(8443);
    }

    @Test
    void aNameThatLeadsInsideIsRefusedWhenItIsLookedUp() {
        Target typed = Target.of("https://localhost/", true);
        assertThat(new Target(typed.url(), false).address()).isEmpty();
    }

    @Test
    void theOperatorMayAllowTheirOwnNetwork() {
        assertThat(Target.of("http://127.0.0.1:8080/", true).address()).isPresent();
        assertThat(Target.of("http://localhost:8080/", true).address()).isPresent();
        assertThatThrownBy(() -> Target.of("ftp://127.0.0.1/", true)).isInstanceOf(Refusal.class);
    }

    private static void assertRefused(String url, String why) {
        assertThatThrownBy(() -> Target.of(url, false))
                .isInstanceOf(Refusal.class)
                .hasMessage(why);
    }
}
