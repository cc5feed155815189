package org.relais.opposition;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.relais.Refusal;
import org.relais.files.Reason;

/** Addresses wherever they stand in a file, in whatever encoding, each once. */
class AddressLinesTest {
    private static AddressLines read(String text, Charset charset) {
        return AddressLines.read(
                new ByteArrayInputStream(text.getBytes(charset)),
                address -> "%016x".formatted(address.hashCode() & 0xFFFFFFFFL) + address);
    }

    @Test
    void everyAddressOfALineCountsAndEveryBadLineIsNamedOnce() {
        AddressLines found = read("qui\na@x.org, B@x.org\n\nrien\nb@x.org;c@;d@x.org\n", UTF_8);
        assertThat(found.fingerprints()).hasSize(3).allSatisfy(each -> assertThat(each)
                .endsWith("@x.org"));
        assertThat(found.refused())
                .containsExactly(
                        new AddressLines.Refused(4, Reason.EMAIL_MISSING, 0),
                        new AddressLines.Refused(5, Reason.DUPLICATE, 2));
    }

    @Test
    void aFirstLineMayBeAnAddressAndTheEncodingIsFound() {
        assertThat(read("a@x.org\nb@x.org", UTF_16).fingerprints()).hasSize(2);
    }

    @Test
    void aFileOfMoreThanTenMegabytesOrWithoutAnAddressIsRefused() {
        assertThatThrownBy(() -> read("a".repeat((10 << 20) + 1), UTF_8)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read("courriel\npersonne\n", UTF_8)).isInstanceOf(Refusal.class);
    }
}
