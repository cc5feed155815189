package org.relais.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.Refusal;
import org.relais.envelope.CalendarPart;
import org.relais.envelope.Content;
import org.relais.envelope.Envelope;
import org.relais.envelope.EnvelopeFixture;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;

class SandboxTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-14T08:00:00.123Z"), ZoneOffset.UTC);

    @TempDir
    private Path data;

    private Outcome write(long delivery, Clock clock) {
        Envelope envelope = new Envelope(
                new Envelope.Letter("newsletter", "k", new Content("fr", "Lettre d’été", "<p>é</p>", "é")),
                EnvelopeFixture.HEAD,
                EnvelopeFixture.LINKS);
        Recipient to = new Recipient(1L, "claire@example.org", "p", "Claire", "fr");
        byte[] bytes = envelope.message(delivery, to, clock.instant());
        return new SandboxCourier(data, clock)
                .send(new Parcel(new Parcel.Label(delivery, null, to.address()), bytes), () -> true);
    }

    @Test
    void whatIsWrittenIsReadBackNewestFirst() {
        assertThat(write(71, CLOCK)).isInstanceOf(Outcome.Sent.class);
        write(72, Clock.offset(CLOCK, Duration.ofDays(1)));
        SandboxMails mails = new SandboxMails(data);
        List<SandboxMails.Mail> newest = mails.newest(10);
        assertThat(newest)
                .extracting(SandboxMails.Mail::id)
                .containsExactly("2027-01-15-080000123-20", "2027-01-14-080000123-1z");
        assertThat(mails.load(newest.get(1).id())).isEqualTo(newest.get(1));
        assertThat(newest.get(1).subject()).isEqualTo("Lettre d’été");
        assertThat(newest.get(1).html().strip()).isEqualTo("<p>é</p>");
        assertThat(newest.get(1).text().strip()).isEqualTo("é");
        assertThat(mails.source(newest.get(1).id())).isNotEmpty();
        assertThat(mails.newest(1)).hasSize(1);
    }

    @Test
    void anInvitationIsReadWithTheNameOfItsFile() {
        String ics = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n";
        Envelope envelope = new Envelope(
                new Envelope.Letter(null, "k", new Content("fr", "Annulé", "<p>é</p>", "é")),
                EnvelopeFixture.HEAD,
                EnvelopeFixture.LINKS);
        Recipient to = new Recipient(null, "claire@example.org", "p", "Claire", "fr");
        byte[] bytes =
                envelope.message(71, to, Personal.NONE.inviting(new CalendarPart("CANCEL", ics)), CLOCK.instant());
        new SandboxCourier(data, CLOCK).send(new Parcel(new Parcel.Label(71, null, to.address()), bytes), () -> true);
        SandboxMails.Mail mail = new SandboxMails(data).newest(1).get(0);
        assertThat(mail.files()).containsExactly("annulation.ics");
        assertThat(mail.html().strip()).isEqualTo("<p>é</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../secret.key", "2027-01-14-../../../x", "2027-01-14-080000123-zz", "", "%2e%2e/x"})
    void anIdLeadsNowhereElse(String id) throws IOException {
        Files.writeString(data.resolve("secret.key"), "secret");
        write(71, CLOCK);
        assertThatThrownBy(() -> new SandboxMails(data).load(id)).isInstanceOf(Refusal.class);
    }

    @Test
    void noHalfMailIsEverSeen() throws IOException {
        write(71, CLOCK);
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile))
                    .singleElement()
                    .asString()
                    .endsWith(".eml");
        }
    }

    @Test
    void aDiskThatTakesNoMoreIsARelayThatIsDown() throws IOException {
        Files.writeString(data.resolve("mails"), "a file where the folder should be");
        assertThat(write(71, CLOCK)).isInstanceOf(Outcome.RelayDown.class);
    }

    @Test
    void anEmptySandboxHasNoMail() {
        assertThat(new SandboxMails(data).newest(10)).isEmpty();
    }
}
