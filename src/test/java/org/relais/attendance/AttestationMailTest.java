package org.relais.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.registrations.Mode;
import org.relais.registrations.Participant;
import org.relais.registrations.Particulars;
import org.relais.registrations.Registration;
import org.relais.web.Seal;
import org.relais.web.Templates;

/** The mail that brings an attestation, held by golden files; -Dgolden=write renews them. */
class AttestationMailTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/attendance");
    private final AttestationMail mail = new AttestationMail(
            new MailTemplates(new Templates(), AttestationFixture.settings()),
            AttestationFixture.pdf(),
            new Seal(AttestationFixture.settings()),
            AttestationFixture.settings());

    private static Outgoing outgoing(Mode mode) {
        Particulars particulars =
                Particulars.of(new Particulars.Draft("Zoé Petit", null, null, null, null, null, mode, "fr"));
        Participant participant = new Participant("zoe@example.org", "0".repeat(64), particulars);
        return new Outgoing(
                AttestationFixture.attestation("Zoé Petit"),
                new Registration(1, null, participant, Instant.parse("2026-11-01T08:00:00Z")));
    }

    @Test
    void theMailIsAsItWasRead() throws IOException {
        for (Content content : mail.contents(outgoing(Mode.USUAL))) {
            String name = "attestation-ready." + content.language();
            golden(name + ".subject", content.subject() + "\n");
            golden(name + ".txt", content.text());
            golden(name + ".html", content.html());
        }
    }

    private static void golden(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, actual);
        }
        assertThat(actual).as(name + ", renewed by -Dgolden=write").isEqualTo(Files.readString(file));
    }

    @Test
    void theTextPartHasEveryLink() {
        Content content = mail.contents(outgoing(Mode.USUAL)).get(0);
        Document html = Jsoup.parse(content.html());
        assertThat(html.select("a[href]").eachAttr("href").stream().filter(href -> !href.matches("(tel|sms):.*")))
                .contains("[[attestationUrl]]", "https://relais.example.org/attestations")
                .allSatisfy(link -> assertThat(content.text()).contains(link));
        assertThat(html.select("h1")).hasSize(1);
    }

    @Test
    void discreetlyNothingSaysWhatItWasAbout() {
        List<Content> contents = mail.contents(outgoing(Mode.DISCREET));
        assertThat(contents).allSatisfy(content -> assertThat(content.subject() + content.text() + content.html())
                .doesNotContainIgnoringCase("stigmatiser")
                .doesNotContain("119"));
    }
}
