package org.relais.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.relais.mailings.Message.Doubt;
import org.relais.outbox.DeliveryStatus;

class ProofCsvTest {
    private static final Instant SENT = Instant.parse("2027-01-14T08:00:01.5Z");
    private static final List<Message> PAGE = List.of(
            message(35, "a@example.org", DeliveryStatus.SENT, SENT, "250 2.0.0 ok"),
            message(36, "=cmd@example.org", DeliveryStatus.REFUSED, null, "=HYPERLINK(1)"),
            message(37, "c@example.org", DeliveryStatus.CANCELLED, null, null));

    private static Message message(long id, String address, DeliveryStatus status, Instant sentAt, String reply) {
        return new Message(id, null, address, status, "other", 1, SENT, sentAt, Doubt.NONE, null, reply);
    }

    private static List<String> lines(ProofCsv.Addresses addresses) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ProofCsv(addresses, Locale.FRENCH, ZoneId.of("Europe/Paris"), "k3y", "example.org")
                .write(after -> after.isEmpty() ? PAGE : List.of(), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void eachRecipientHasALineWithItsStateInstantAnswerAndMessageId() throws IOException {
        List<String> lines = lines(ProofCsv.Addresses.GIVEN);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("\uFEFFMessage;Adresse électronique;État");
        assertThat(lines.get(1))
                .isEqualTo("35;a@example.org;Envoyé;2027-01-14T09:00:01+01:00;1;non;Autres domaines;250 2.0.0 ok;"
                        + "<z.k3y@example.org>");
        assertThat(lines.get(3)).startsWith("37;c@example.org;Annulé;;");
    }

    @Test
    void aSpreadsheetEvaluatesNothing() throws IOException {
        assertThat(lines(ProofCsv.Addresses.GIVEN).get(2))
                .contains(";'=cmd@example.org;")
                .contains(";'=HYPERLINK(1);");
    }

    @Test
    void withoutAddressesThereIsNone() throws IOException {
        assertThat(String.join("\n", lines(ProofCsv.Addresses.LEFT_OUT)))
                .doesNotContain("a@example.org")
                .doesNotContain("Adresse")
                .contains("<z.k3y@example.org>");
    }
}
