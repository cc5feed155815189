package org.relais.attendance;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.relais.web.Settings;
import org.relais.web.Templates;

/**
 * An attestation as a tagged PDF (PDF/UA): a title, a language, headings, embedded fonts. Made from its facts whenever somebody wants
 * it, about 100 kB and some 100 ms, so never inside a transaction.
 */
@ApplicationScoped
public class AttestationPdf {
    private static final String FONTS = "liberation/Liberation";

    static {
        // Each PDF would tell its fonts and its time; what goes wrong is still said.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

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
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Relais");
        font(builder, "Sans-Regular", "sans", 400);
        font(builder, "Sans-Bold", "sans", 700);
        font(builder, "Serif-Regular", "serif", 400);
        // The template names nothing from elsewhere, and nothing is fetched.
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(page, null);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> font(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream font(String file) {
        return AttestationPdf.class.getClassLoader().getResourceAsStream(FONTS + file + ".ttf");
    }
}
