package org.relais.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.envelope.Content;
import org.relais.envelope.Letterhead;
import org.relais.envelope.Recipient;
import org.relais.rehearsal.Fault.Reason;

class StageTest {
    private static final Content CONTENT = new Content(
            "fr",
            "Lettre",
            "<p>[[greeting]] <a href=\"[[unsubscribeUrl]]\">x</a></p>",
            "[[greeting]] [[unsubscribeUrl]]");
    private final Stage stage = new Stage(
            "newsletter",
            List.of(CONTENT),
            new Letterhead("relais@example.org", "Relais", "relais@example.org", "https://relais.example.org"),
            (purpose, person) -> {
                if (person == 13) {
                    throw new IllegalStateException("No link for this person");
                }
                return purpose + person;
            },
            Instant.parse("2026-12-10T08:00:00Z"));

    private static Recipient reader(long person, String address) {
        return new Recipient(person, address, "f" + person, "Claire", person % 2 == 0 ? "fr" : "en");
    }

    @Test
    void whoWouldGetTheirsIsNoFault() {
        assertThat(stage.faults(List.of(reader(1, "claire@example.org"), reader(2, "o'neil+x@example.org"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rené@example.org", "a b@example.org", "a@b@example.org", "a@exemple.éu", "<a@example.org>", "a"
            })
    void whereNothingCanBeSentIsFound(String address) {
        assertThat(stage.faults(List.of(reader(7, address)))).containsExactly(new Fault(7, Reason.ADDRESS));
    }

    @Test
    void whoseMessageCannotBeMadeIsFoundAndTheOthersGoOn() {
        assertThat(stage.faults(
                        List.of(reader(12, "a@example.org"), reader(13, "b@example.org"), reader(14, "c@example.org"))))
                .containsExactly(new Fault(13, Reason.MESSAGE));
    }

    @Test
    void whatIsNoMailIsSeen() {
        assertThat(form("Subject: x\r\n\r\nBonjour\r\n")).isTrue();
        assertThat(form("Subject: x\n\nBonjour\r\n")).as("a bare line feed").isFalse();
        assertThat(form("Bonjour\0\r\n")).isFalse();
        assertThat(form("Bonjour [[greeting]]\r\n")).isFalse();
        assertThat(form("x".repeat(998) + "\r\n")).isTrue();
        assertThat(form("x".repeat(999) + "\r\n")).isFalse();
    }

    private static boolean form(String message) {
        return Stage.wellFormed(message.getBytes(StandardCharsets.ISO_8859_1));
    }
}
