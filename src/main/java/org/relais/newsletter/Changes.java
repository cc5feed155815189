package org.relais.newsletter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.relais.newsletter.Compared.Piece;

/**
 * What a resource or a webinar says otherwise than when an entry took it.
 *
 * @param key of the field's name
 * @param pieces of a text, word by word; none for a date
 * @param before of a date, in UTC; null when there was none
 */
public record Changes(String key, List<Piece> pieces, Instant before, Instant after) {

    /** Empty while it says the same. */
    static List<Changes> of(Entry entry, Snapshot now) {
        List<Changes> all = new ArrayList<>();
        add(all, "entry.title-label", entry.originalTitle(), now.title());
        add(all, "entry.summary-label", entry.originalSummary(), now.summary());
        add(all, "entry.link-label", entry.link(), now.reached());
        add(all, "entry.place-label", entry.place(), Objects.requireNonNullElse(now.place(), ""));
        if (!Objects.equals(entry.startsAt(), now.startsAt())) {
            all.add(new Changes("entry.date-label", List.of(), entry.startsAt(), now.startsAt()));
        }
        return all;
    }

    private static void add(List<Changes> all, String key, String before, String after) {
        if (!before.equals(after)) {
            all.add(new Changes(key, Compared.words(before, after), null, null));
        }
    }
}
