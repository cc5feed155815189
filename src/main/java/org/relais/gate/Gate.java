package org.relais.gate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.relais.Refusal;

/**
 * What the checks found: what blocks, what is worth a look, and how many checks passed.
 *
 * @param bytes of the heaviest HTML part
 * @param recipients who would get it now
 */
public record Gate(List<Finding> findings, int passed, int bytes, long recipients) {
    public long kilobytes() {
        return Math.round(bytes / 1000.0);
    }

    public long stops() {
        return findings.stream().filter(Finding::stops).count();
    }

    public long looks() {
        return findings.size() - stops();
    }

    /** What is worth a look, in one short word: whoever accepts it accepts exactly this. */
    public String looked() {
        String all = findings.stream()
                .filter(finding -> !finding.stops())
                .map(finding -> finding.key() + finding.about())
                .sorted()
                .collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Nothing leaves while something blocks, by whatever way it is asked. */
    public void refuseIfClosed() {
        findings.stream().filter(Finding::stops).findFirst().ifPresent(finding -> {
            throw Refusal.invalid("", finding.key(), finding.about().toArray());
        });
    }
}
