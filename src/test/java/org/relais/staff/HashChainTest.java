package org.relais.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HashChainTest {
    @Test
    void noTwoDifferentListsLookTheSame() {
        assertThat(HashChain.content("ab", "c")).isNotEqualTo(HashChain.content("a", "bc"));
        assertThat(HashChain.content("a\n1:b")).isNotEqualTo(HashChain.content("a", "b"));
        assertThat(HashChain.content("a", "")).isNotEqualTo(HashChain.content("a"));
    }

    @Test
    void theHashCoversWhatStoodBefore() {
        String content = HashChain.content("même contenu");
        String first = HashChain.hash(HashChain.START, content);
        assertThat(first).hasSize(64).isNotEqualTo(HashChain.hash(first, content));
    }

    @Test
    void aChangedFieldOfAnEntryIsNoticed() {
        AuditEntry.Act act = new AuditEntry.Act(Instant.EPOCH, "relais", "issue.send", "issue/1", "");
        AuditEntry.Act forged = new AuditEntry.Act(Instant.EPOCH, "relais", "issue.send", "issue/2", "");
        HashChain.Link link = new HashChain.Link(1, HashChain.START, HashChain.hash(HashChain.START, act.content()));
        assertThat(new AuditEntry(act, link).intact(HashChain.START)).isTrue();
        assertThat(new AuditEntry(forged, link).intact(HashChain.START)).isFalse();
        assertThat(new AuditEntry(act, link).intact("another entry's hash")).isFalse();
    }
}
