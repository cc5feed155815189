package org.relais.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;

/** A page as a tagged PDF: a title, a language, headings, embedded fonts; some 100 ms, so never inside a transaction. */
public final class Paper {
    private static final String FONTS = "liberation/Liberation";

    static {
        // Each PDF would tell its fonts and its time; what goes wrong is still said.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private Paper() {}

    /** @param page well-formed XHTML with a lang, a title and a description; nothing that it names is fetched */
    public static byte[] of(String page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Relais");
        font(builder, "Sans-Regular", "sans", 400);
        font(builder, "Sans-Bold", "sans", 700);
        font(builder, "Serif-Regular", "serif", 400);
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
        return Paper.class.getClassLoader().getResourceAsStream(FONTS + file + ".ttf");
    }
}
