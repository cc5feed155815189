package org.relais.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.relais.envelope.Attachment;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.envelope.Personal;
import org.relais.web.Messages;
import org.relais.web.Seal;
import org.relais.web.Settings;

/**
 * The mail that brings an attestation: the PDF beside it and a link to it. Discreetly it brings the link alone, and neither subject
 * nor text says what it was about.
 */
@ApplicationScoped
public class AttestationMail {
    private static final Set<String> SLOTS = Set.of("attestationUrl", "code");

    private MailTemplates templates;
    private AttestationPdf pdf;
    private Seal seal;
    private Settings settings;

    protected AttestationMail() {}

    @Inject
    public AttestationMail(MailTemplates templates, AttestationPdf pdf, Seal seal, Settings settings) {
        this.templates = templates;
        this.pdf = pdf;
        this.seal = seal;
        this.settings = settings;
    }

    /** One mailing for those written to openly and one for the others, as far as there are any. */
    List<Letters> letters(List<Outgoing> all) {
        return Stream.<Predicate<Outgoing>>of(each -> !each.discreet(), Outgoing::discreet)
                .map(kind -> all.stream().filter(kind).toList())
                .filter(some -> !some.isEmpty())
                .map(this::mailing)
                .toList();
    }

    private Letters mailing(List<Outgoing> some) {
        return new Letters(
                "attestation-ready",
                contents(some.get(0)),
                some.stream()
                        .map(each -> new Letters.Letter(each, personal(each)))
                        .toList());
    }

    /** What everybody of a date reads, in each language. */
    List<Content> contents(Outgoing example) {
        Map<String, Object> model = Map.of(
                "discreet", example.discreet(),
                "facts", example.attestation().facts());
        return templates.contents("attendance/attestation-ready", locale -> model, SLOTS);
    }

    private Personal personal(Outgoing each) {
        Attestation attestation = each.attestation();
        String token = seal.token(AttestationService.PURPOSE, attestation.presenceId());
        Personal personal = Personal.NONE.saying(Map.of(
                "attestationUrl", settings.baseUrl() + "/me/attestations/" + token, "code", attestation.spacedCode()));
        return each.discreet()
                ? personal
                : personal.attaching(new Attachment(
                        Messages.text(each.locale(), "attestation.file") + ".pdf",
                        "application/pdf",
                        pdf.of(attestation, each.locale())));
    }
}
