package org.relais.newsletter;

import java.time.Instant;
import java.util.List;

/**
 * What remains of an issue without what it took in: its sections in order, with the rules that fill them and the blocks that the
 * team wrote. An issue can be started from it.
 *
 * @param introduction Markdown, possibly empty
 */
public record Structure(Issue.Kind kind, String introduction, List<Part> parts) {

    /**
     * A section.
     *
     * @param rule the number of the rule that fills it, or null
     */
    public record Part(Heading heading, Long rule, List<Block> blocks) {}

    public static Structure of(Issue issue) {
        return new Structure(
                issue.kind(),
                issue.introduction(),
                issue.contents().sections().stream()
                        .map(section -> new Part(section.heading(), section.ruleId(), blocks(section)))
                        .toList());
    }

    private static List<Block> blocks(Section section) {
        return section.entries().stream()
                .filter(Entry::written)
                .map(Entry::block)
                .toList();
    }

    /** A title and a subject are each issue's own. */
    Wording wording() {
        return new Wording("", "", introduction);
    }

    void build(Issue issue, Instant now) {
        for (Part part : parts) {
            Section section = issue.add(part.rule(), part.heading(), now);
            part.blocks().forEach(block -> issue.write(section, block, now));
        }
    }
}
