package org.relais.subscriptions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.relais.consents.Wording;

/** The exact sentence beside a box that somebody ticked. */
@Embeddable
public class AskedWords {
    private String wording;

    @Column(name = "wording_version")
    private String version;

    protected AskedWords() {}

    AskedWords(Wording said) {
        wording = said.text();
        version = said.version();
    }

    Wording wording() {
        return new Wording(wording, version);
    }
}
