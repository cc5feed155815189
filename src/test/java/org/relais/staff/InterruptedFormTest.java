package org.relais.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptedFormTest {
    @ParameterizedTest
    @ValueSource(strings = {"/staff", "/staff/newsletter/7/schedule", "/staff/audit?before=12&lang=en"})
    void aPathOfOursIsGoneBackTo(String to) {
        assertThat(InterruptedForm.local(to)).isEqualTo(to);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/staff\r\nSet-Cookie: a=b",
                "/@evil.example",
                "staff",
                "/staff#//evil",
                "/%2f%2fevil.example",
                " /staff"
            })
    void anotherSiteNeverIs(String to) {
        assertThat(InterruptedForm.local(to)).isEqualTo("/staff");
    }

    @Test
    void fieldsAreReadAsTheBrowserWroteThem() {
        assertThat(InterruptedForm.parse(
                        "title=L%27%C3%A9t%C3%A9+2026&a=1&a=2&empty=&bare".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new InterruptedForm.Field("title", "L'été 2026"),
                        new InterruptedForm.Field("a", "1"),
                        new InterruptedForm.Field("a", "2"),
                        new InterruptedForm.Field("empty", ""),
                        new InterruptedForm.Field("bare", ""));
    }
}
