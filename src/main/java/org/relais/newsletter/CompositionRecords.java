package org.relais.newsletter;

import org.relais.Refusal;

/** What {@link CompositionApi} reads. */
public final class CompositionRecords {
    private CompositionRecords() {}

    /** A section's title; the English one may be absent. */
    public record Title(String title, String titleEn) {
        Heading heading() {
            return Heading.typed(title, titleEn);
        }
    }

    /**
     * Where something is to stand.
     *
     * @param section the number of the section, for an entry
     * @param before the number of what it stands before; absent for the end
     */
    public record Place(Long section, Long before) {
        long needed() {
            return CompositionRecords.needed(section);
        }

        long beforeOrLast() {
            return before == null ? 0 : before;
        }
    }

    /** What an entry is to say. */
    public record Words(String title, String summary) {}

    /** Whether the team's words stay. */
    public record Renewing(Boolean keepWords) {}

    /** A block; what is absent is empty. */
    public record Content(Long section, String kind, String title, String text, String link) {
        long needed() {
            return CompositionRecords.needed(section);
        }

        Block block() {
            EntryKind known = EntryKind.block(kind).orElseThrow(() -> Refusal.invalid("kind", "block.kind-unknown"));
            return new Block(known, title, text, link, null);
        }

        /** Its kind and its picture stay. */
        Block over(Block now) {
            return new Block(now.kind(), title, text, link, now.picture());
        }
    }

    private static long needed(Long section) {
        if (section == null) {
            throw Refusal.invalid("section", "section.unknown");
        }
        return section;
    }
}
