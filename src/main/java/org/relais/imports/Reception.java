package org.relais.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.relais.Refusal;
import org.relais.files.EncodingSearch;
import org.relais.files.FirstLines;
import org.relais.subscribers.ImportTerms;

/** Takes a file in as it comes, a piece in a transaction of its own, and looks what it is. */
@ApplicationScoped
public class Reception {
    /** In bytes: « 100 Mo », about 1,500,000 people. */
    static final long LARGEST = 100L << 20;

    @Inject
    private ImportService service;

    /**
     * @param in the file's bytes, in whatever encoding
     * @return the id of the {@link ImportRun}, which waits for someone to say how it is to be read
     * @throws Refusal when the file as a whole cannot be read as a list of people
     */
    public long receive(InputStream in, String fileName, ImportTerms terms) {
        long id = service.begin(fileName, terms);
        try {
            EncodingSearch search = keep(id, in);
            FirstLines top = FirstLines.read(new KeptFile(number -> service.part(id, number)), search.found(), null);
            if (top.samples().isEmpty()) {
                throw Refusal.invalid("file", "import.no-lines");
            }
            service.received(id, top, search.lines());
            return id;
        } catch (Refusal refused) {
            service.discard(id);
            throw refused;
        }
    }

    private EncodingSearch keep(long id, InputStream in) {
        EncodingSearch search = new EncodingSearch();
        try {
            int number = 0;
            for (byte[] piece = in.readNBytes(ImportPart.SIZE);
                    piece.length > 0;
                    piece = in.readNBytes(ImportPart.SIZE)) {
                search.look(piece, piece.length);
                if (search.size() > LARGEST) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                    throw Refusal.tooLarge("file", "import.too-large");
                }
                service.keep(id, number++, piece);
            }
            return search;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
