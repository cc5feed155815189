package org.relais.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.relais.paper.Paper;
import org.relais.web.Settings;
import org.relais.web.Templates;

/**
 * An attestation as a tagged PDF (PDF/UA): a title, a language, headings, embedded fonts. Made from its facts whenever somebody wants
 * it, about 100 kB and some 100 ms, so never inside a transaction.
 */
@ApplicationScoped
public class AttestationPdf {
    private Templates templates;
    private Settings settings;

    protected AttestationPdf() {}

    @Inject
    public AttestationPdf(Templates templates, Settings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    public byte[] of(Attestation attestation, Locale locale) {
        String page = templates.render(
                "attendance/attestation.ftlh",
                locale,
                Map.of("attestation", attestation, "facts", attestation.facts(), "settings", settings));
        return Paper.of(page);
    }
}
