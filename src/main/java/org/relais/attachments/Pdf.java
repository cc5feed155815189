package org.relais.attachments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.relais.Refusal;

/**
 * What is known of a PDF that was read without harm.
 *
 * @param tagged whether it says what its parts are, so that it can be read aloud
 */
record Pdf(boolean tagged) {
    static Pdf judged(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("%PDF-") || ZipNames.endsAsOne(content)) {
            throw Refusal.invalid("file", "attachment.two-kinds");
        }
        PdfStreams.refuseBomb(content, text);
        try (PDDocument document =
                Loader.loadPDF(new RandomAccessReadBuffer(content), IOUtils.createTempFileOnlyStreamCache())) {
            PdfActs.refuse(document.getDocument());
            return of(document.getDocumentCatalog());
        } catch (IOException | IllegalArgumentException | ClassCastException broken) {
            throw Refusal.invalid("file", "attachment.pdf-unreadable");
        }
    }

    private static Pdf of(PDDocumentCatalog catalog) throws IOException {
        if (catalog.getPages().getCount() == 0) {
            throw Refusal.invalid("file", "attachment.pdf-unreadable");
        }
        boolean marked = catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked();
        return new Pdf(marked && catalog.getStructureTreeRoot() != null);
    }
}
