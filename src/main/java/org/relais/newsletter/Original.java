package org.relais.newsletter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a resource or a webinar said of itself when an entry took it, and in which of its versions; empty for a block of the team. */
@Embeddable
record Original(
        @Column(name = "origin_version") int version,
        @Column(name = "original_title") String title,
        @Column(name = "original_summary") String summary) {
    static final Original NONE = new Original(0, "", "");

    static Original of(Snapshot snapshot) {
        return new Original(snapshot.origin().version(), snapshot.title(), snapshot.summary());
    }
}
