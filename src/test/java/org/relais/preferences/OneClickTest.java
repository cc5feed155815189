package org.relais.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneClickTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=---FormBoundaryjWmhtjORrn";

    @ParameterizedTest
    @ValueSource(
            strings = {"List-Unsubscribe=One-Click", "List%2DUnsubscribe=One%2DClick", "a=b&List-Unsubscribe=One-Click"
            })
    void understandsAForm(String body) {
        assertThat(asked(FORM, body)).isTrue();
        assertThat(asked(FORM + "; charset=UTF-8", body)).isTrue();
    }

    @Test
    void understandsTheMultipartExampleOfTheRfc() {
        String body = "-----FormBoundaryjWmhtjORrn\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
                + "One-Click\r\n-----FormBoundaryjWmhtjORrn--\r\n";
        assertThat(asked(MULTIPART, body)).isTrue();
        assertThat(asked(MULTIPART, body.replace("\r\n", "\n"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "List-Unsubscribe=",
                "List-Unsubscribe=No",
                "List-Unsubscribe=One-Click2",
                "List-Unsubscribe",
                "x=One-Click",
                "List-Unsubscribe=%ZZ",
                "Content-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Clicks\r\n--",
                "Content-Disposition: form-data; name=\"other\"\r\n\r\nOne-Click\r\n--"
            })
    void takesNothingElseForAWishToLeave(String body) {
        assertThat(asked(FORM, body)).isFalse();
        assertThat(asked(MULTIPART, body)).isFalse();
    }

    @Test
    void needsAKnownContentType() {
        assertThat(asked(null, "List-Unsubscribe=One-Click")).isFalse();
        assertThat(asked("text/plain", "List-Unsubscribe=One-Click")).isFalse();
    }

    private static boolean asked(String type, String body) {
        return OneClick.asked(type, body.getBytes(StandardCharsets.UTF_8));
    }
}
