package org.relais.opposition;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.relais.Refusal;
import org.relais.files.EncodingSearch;
import org.relais.files.Reason;
import org.relais.files.Seen;

/**
 * The addresses of a file as fingerprints: wherever an address stands in a line it counts, and a first line without one names the
 * columns.
 *
 * @param fingerprints of different addresses, in the file's order
 */
record AddressLines(List<String> fingerprints, List<Refused> refused) {
    /** In bytes: « 10 Mo », about 300,000 addresses. */
    private static final int LARGEST = 10 << 20;

    /** @param first the line where the same address stood before, or 0 */
    record Refused(long line, Reason reason, long first) {}

    /**
     * @param fingerprint of an address
     * @throws Refusal when it is no text, too large, or holds no address
     */
    static AddressLines read(InputStream in, UnaryOperator<String> fingerprint) {
        try {
            byte[] all = in.readNBytes(LARGEST + 1);
            if (all.length > LARGEST) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
                throw Refusal.tooLarge("file", "suppression.file.too-large");
            }
            EncodingSearch search = new EncodingSearch();
            search.look(all, all.length);
            try (BufferedReader lines = search.found().open(new ByteArrayInputStream(all))) {
                AddressLines found = new AddressLines(new ArrayList<>(), new ArrayList<>());
                found.read(lines, fingerprint);
                if (found.fingerprints.isEmpty()) {
                    throw Refusal.invalid("file", "suppression.file.nothing");
                }
                return found;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(BufferedReader lines, UnaryOperator<String> fingerprint) throws IOException {
        Seen seen = new Seen();
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            Refused refusal = line(number, line, fingerprint, seen);
            if (refusal != null) {
                refused.add(refusal);
            }
        }
    }

    /** What is wrong with it: the first thing, since a line is named once. */
    private Refused line(long number, String line, UnaryOperator<String> fingerprint, Seen seen) {
        List<String> words = Opposition.BETWEEN
                .splitAsStream(line)
                .filter(word -> word.contains("@"))
                .toList();
        Refused refusal =
                words.isEmpty() && number > 1 && !line.isBlank() ? new Refused(number, Reason.EMAIL_MISSING, 0) : null;
        for (String word : words) {
            Optional<String> address = Opposition.address(word);
            if (address.isEmpty()) {
                refusal = refusal == null ? new Refused(number, Reason.EMAIL_INVALID, 0) : refusal;
                continue;
            }
            String print = fingerprint.apply(address.get());
            long first = seen.first(print, number);
            if (first == 0) {
                fingerprints.add(print);
            } else {
                refusal = refusal == null ? new Refused(number, Reason.DUPLICATE, first) : refusal;
            }
        }
        return refusal;
    }
}
