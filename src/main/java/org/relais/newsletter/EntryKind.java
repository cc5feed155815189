package org.relais.newsletter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.relais.resources.ResourceKind;

/**
 * What an entry is about, in the order that headings stand in by themselves: the kinds of resources, and webinars to come; then the
 * blocks that the team writes itself.
 */
public enum EntryKind {
    DOCUMENT,
    WEBINAR,
    EVENT,
    ACTION,
    TRAINING,
    PODCAST,
    TOOL,
    TEXT,
    PICTURE,
    BUTTON,
    QUOTE,
    FIGURES;

    private static final Set<EntryKind> BLOCKS = EnumSet.range(TEXT, FIGURES);

    static EntryKind of(ResourceKind kind) {
        return valueOf(kind.name());
    }

    /** What the team can write itself. */
    static Set<EntryKind> blocks() {
        return EnumSet.copyOf(BLOCKS);
    }

    static Optional<EntryKind> block(String typed) {
        return Arrays.stream(values())
                .filter(each -> each.written() && each.name().equals(typed))
                .findFirst();
    }

    /** Whether the team writes it, and no resource or webinar says it. */
    public boolean written() {
        return BLOCKS.contains(this);
    }
}
