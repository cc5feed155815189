package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {
    private final ReturnAddress addresses = with("retour-{token}@example.org", "une clef pour les essais");

    private static ReturnAddress with(String pattern, String key) {
        Map<String, String> values = Map.of("relais.return.address", pattern, "relais.secret.key", key);
        Settings settings = new Settings(name -> Optional.ofNullable(values.get(name)));
        return new ReturnAddress(settings, new Seal(settings));
    }

    @ParameterizedTest
    @EnumSource(ReturnAddress.Purpose.class)
    void whatWasMarkedIsReadInAnyCase(ReturnAddress.Purpose purpose) {
        for (long id : new long[] {1, 35, 36, 1_000_000, Long.MAX_VALUE}) {
            String address = addresses.of(purpose, id).orElseThrow();
            assertThat(address).isEqualTo(MailAddress.normalised(address)).doesNotContain("+");
            assertThat(addresses.read(address)).contains(new ReturnAddress.Marked(purpose, id));
            assertThat(addresses.read(" " + address.toUpperCase(Locale.ROOT)))
                    .contains(new ReturnAddress.Marked(purpose, id));
        }
    }

    @Test
    void aDeliveryAlwaysHasTheSameAddressAndNoOtherHasIt() {
        Optional<String> address = addresses.of(ReturnAddress.Purpose.DELIVERY, 71);
        assertThat(addresses.of(ReturnAddress.Purpose.DELIVERY, 71)).isEqualTo(address);
        assertThat(addresses.of(ReturnAddress.Purpose.DELIVERY, 72)).isNotEqualTo(address);
    }

    @Test
    void aForgedAddressSaysNothing() {
        String address = addresses.of(ReturnAddress.Purpose.DELIVERY, 71).orElseThrow();
        int end = address.indexOf('@');
        for (int i = "retour-".length(); i < end; i++) {
            char other = address.charAt(i) == 'q' ? 'p' : 'q';
            String forged = address.substring(0, i) + other + address.substring(i + 1);
            assertThat(addresses.read(forged)).as(forged).isEmpty();
        }
        assertThat(addresses.read(address.replace("retour-d", "retour-d0")))
                .as("a longer number")
                .isEmpty();
        assertThat(addresses.read(address.replace("retour-d", "retour-d+")))
                .as("a signed one")
                .isEmpty();
    }

    @Test
    void onePurposeIsNotAnother() {
        String address = addresses.of(ReturnAddress.Purpose.DELIVERY, 71).orElseThrow();
        assertThat(addresses.read(address.replace("retour-d", "retour-r"))).isEmpty();
        assertThat(addresses.of(ReturnAddress.Purpose.REGISTRATION, 71).orElseThrow())
                .isNotEqualTo(address.replace("retour-d", "retour-r"));
    }

    @Test
    void anotherServersAddressSaysNothing() {
        ReturnAddress other = with("retour-{token}@example.org", "une autre clef");
        assertThat(addresses.read(other.of(ReturnAddress.Purpose.DELIVERY, 71).orElseThrow()))
                .isEmpty();
    }

    @Test
    void aLabelOpensNoLinkAndALinkNoAddress() {
        Settings settings = new Settings(name -> Optional.of("clef").filter(key -> name.equals("relais.secret.key")));
        Seal seal = new Seal(settings);
        assertThat(seal.open("return:DELIVERY", seal.label("return:DELIVERY", 71)))
                .isEmpty();
        assertThat(seal.openLabel(
                        "return:DELIVERY", seal.token("return:DELIVERY", 71).toLowerCase(Locale.ROOT)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "retour-@example.org",
                "retour-d@example.org",
                "retour-x1abcdefghijklmnopqrstuvwxyz@example.org",
                "claire@example.org",
                "retour-d\u0130000000000000000000000000000@example.org",
                "retour-dzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz@example.org"
            })
    void whatIsNotOursSaysNothing(String address) {
        assertThat(addresses.read(address)).isEmpty();
    }

    @Test
    void theLongestStillFitsALocalPart() {
        ReturnAddress longest = with("a".repeat(24) + "{token}@example.org", "clef");
        String address =
                longest.of(ReturnAddress.Purpose.DELIVERY, Long.MAX_VALUE).orElseThrow();
        assertThat(address.indexOf('@')).isEqualTo(64);
        assertThat(longest.read(address)).isPresent();
    }

    @Test
    void withoutAPatternThereIsNone() {
        ReturnAddress none = new ReturnAddress(new Settings(name -> Optional.empty()), null);
        assertThat(none.of(ReturnAddress.Purpose.DELIVERY, 71)).isEmpty();
        assertThat(none.read("retour-dabc@example.org")).isEmpty();
    }
}
