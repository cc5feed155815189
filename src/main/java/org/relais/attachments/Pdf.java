package org.relais.attachments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.relais.Refusal;

/**
 * What is known of a PDF. Its streams are inflated by hand first, up to a bound, since a parser keeps what it inflates: a file of
 * 10 MB can hold 10 GB.
 *
 * @param tagged whether it says what its parts are, so that it can be read aloud
 */
record Pdf(boolean tagged) {
    private static final long MOST_OPENED = 300L << 20;
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern TWICE =
            Pattern.compile("/(?:FlateDecode|LZWDecode|Fl|LZW)\\b[^<>]*/(?:FlateDecode|LZWDecode|Fl|LZW)\\b");
    private static final Pattern ACTS =
            Pattern.compile("/(?:JavaScript|JS|Launch|EmbeddedFile|EmbeddedFiles|RichMedia|XFA)\\b");
    private static final int DICTIONARY = 600;

    static Pdf judged(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("%PDF-") || ZipNames.endsAsOne(content)) {
            throw Refusal.invalid("file", "attachment.two-kinds");
        }
        refuseBomb(content, text);
        if (ACTS.matcher(text).find()) {
            throw Refusal.invalid("file", "attachment.pdf-acts");
        }
        try (PDDocument document =
                Loader.loadPDF(new RandomAccessReadBuffer(content), IOUtils.createTempFileOnlyStreamCache())) {
            return of(document.getDocumentCatalog());
        } catch (IOException | IllegalArgumentException | ClassCastException broken) {
            throw Refusal.invalid("file", "attachment.pdf-unreadable");
        }
    }

    private static Pdf of(PDDocumentCatalog catalog) throws IOException {
        if (catalog.getPages().getCount() == 0) {
            throw Refusal.invalid("file", "attachment.pdf-unreadable");
        }
        if (catalog.getOpenAction() instanceof org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript
                || catalog.getNames() != null
                        && (catalog.getNames().getJavaScript() != null
                                || catalog.getNames().getEmbeddedFiles() != null)) {
            throw Refusal.invalid("file", "attachment.pdf-acts");
        }
        boolean marked = catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked();
        return new Pdf(marked && catalog.getStructureTreeRoot() != null);
    }

    private static void refuseBomb(byte[] content, String text) {
        long opened = 0;
        Matcher streams = STREAM.matcher(text);
        while (streams.find()) {
            String before = text.substring(Math.max(0, streams.start() - DICTIONARY), streams.start());
            String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
            opened += inflated(content, streams.end(), MOST_OPENED - opened);
            if (opened >= MOST_OPENED || TWICE.matcher(dictionary).find()) {
                throw Refusal.tooLarge("file", "attachment.bomb");
            }
        }
    }

    /** How many bytes come of it, as far as it matters; none of what is not deflated. */
    private static long inflated(byte[] content, int from, long most) {
        Inflater inflater = new Inflater();
        byte[] bin = new byte[1 << 16];
        long count = 0;
        try {
            inflater.setInput(content, from, content.length - from);
            while (!inflater.finished() && count < most) {
                int more = inflater.inflate(bin);
                if (more == 0) {
                    break;
                }
                count += more;
            }
        } catch (DataFormatException notDeflated) {
            return count;
        } finally {
            inflater.end();
        }
        return count;
    }
}
