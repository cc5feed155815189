package org.relais.gate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.relais.envelope.Content;

/**
 * All there is to send, as it would leave: what the checks look at.
 *
 * @param sheets one for each language
 * @param words what is typed and is no piece
 * @param delivery to how many, and when
 * @param place where it is mended
 */
public record Galley(List<Sheet> sheets, Words words, List<Piece> pieces, Delivery delivery, Place place) {
    public Galley {
        sheets = List.copyOf(sheets);
        pieces = List.copyOf(pieces);
    }

    /** A message in one language, with its HTML part read. */
    public record Sheet(Content content, Document html) {
        public static Sheet of(Content content) {
            return new Sheet(content, Jsoup.parse(content.html()));
        }

        int bytes() {
            return content.html().getBytes(StandardCharsets.UTF_8).length;
        }
    }

    /**
     * @param introduction as it is typed
     * @param enough whether these may be all it says, as in a correction
     */
    public record Words(String subject, String title, String introduction, boolean enough) {}

    /**
     * An item of it.
     *
     * @param startsAt or null
     * @param mend its own page
     */
    public record Piece(String title, String summary, Instant startsAt, Turn turn, String mend) {}

    /** What became of what a piece announces, since it came in. */
    public enum Turn {
        NONE,
        MOVED,
        /** It has dropped out. */
        CANCELLED
    }

    /**
     * To whom and when.
     *
     * @param imprint of all this, under which it is rehearsed
     */
    public record Delivery(long recipients, Instant at, String imprint) {}

    /**
     * Where it is mended.
     *
     * @param object as the journal names it
     * @param page where its words are
     * @param audience where its recipients are chosen
     */
    public record Place(String object, String page, String audience) {}

    /** Pieces that are shown. */
    List<Piece> shown() {
        return pieces.stream().filter(piece -> piece.turn() != Turn.CANCELLED).toList();
    }

    /** Everything that somebody typed, each with where it is mended. */
    Stream<Typed> typed() {
        return Stream.concat(
                Stream.of(words.subject(), words.title(), words.introduction())
                        .map(text -> new Typed(text, place.page())),
                shown().stream().map(piece -> new Typed(piece.title() + "\n" + piece.summary(), piece.mend())));
    }

    /** Words, and where they are mended. */
    record Typed(String text, String mend) {}

    /** The addresses it leads to, each once, but for what stands where a slot is. */
    public List<String> links() {
        return sheets.stream()
                .flatMap(sheet -> sheet.html().select("a[href^=http]").eachAttr("href").stream())
                .distinct()
                .toList();
    }

    int bytes() {
        return sheets.stream().mapToInt(Sheet::bytes).max().orElse(0);
    }
}
