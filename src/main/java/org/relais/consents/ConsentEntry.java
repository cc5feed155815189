package org.relais.consents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.relais.staff.HashChain;

/** One line of the ledger of consents, written once and never changed (P1). Names the person by number only. */
@Entity
@Table(name = "consent_entry")
public class ConsentEntry {
    @Id
    private Long id;

    @Column(name = "subscriber_id")
    private Long subscriberId;

    @Enumerated(EnumType.STRING)
    private Topic purpose;

    @Enumerated(EnumType.STRING)
    private Consent.What what;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private String wording;

    @Column(name = "wording_version")
    private String wordingVersion;

    @Enumerated(EnumType.STRING)
    private Consent.Channel channel;

    private String source;

    @Column(name = "given_on")
    private LocalDate givenOn;

    private String notice;

    private String proof;

    private Instant at;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected ConsentEntry() {}

    ConsentEntry(long subscriberId, Consent consent, Instant at, String recordedBy) {
        this.subscriberId = subscriberId;
        this.at = at;
        this.recordedBy = recordedBy;
        purpose = consent.purpose();
        what = consent.what();
        basis = consent.basis();
        wording = consent.wording().text();
        wordingVersion = consent.wording().version();
        channel = consent.channel();
        source = consent.source();
        givenOn = consent.givenOn();
        notice = consent.evidence().notice();
        proof = consent.evidence().proof();
    }

    /** Takes its place in the chain, once. */
    ConsentEntry linked(HashChain.Link link) {
        if (id != null) {
            throw new IllegalStateException("The entry has its place already");
        }
        id = link.number();
        previousHash = link.previousHash();
        hash = link.hash();
        return this;
    }

    String content() {
        String said = HashChain.content(
                subscriberId, purpose, what, basis, wording, wordingVersion, channel, source, givenOn, at, recordedBy);
        return LedgerLine.content(said, notice, proof);
    }

    public Long id() {
        return id;
    }

    public Long subscriberId() {
        return subscriberId;
    }

    public Topic purpose() {
        return purpose;
    }

    public Consent.What what() {
        return what;
    }

    public Basis basis() {
        return basis;
    }

    public String wording() {
        return wording;
    }

    public String wordingVersion() {
        return wordingVersion;
    }

    public Consent.Channel channel() {
        return channel;
    }

    public String source() {
        return source;
    }

    /** The day the person agreed, when it was elsewhere; else null. */
    public LocalDate givenOn() {
        return givenOn;
    }

    /** The version of the information notice beside the form, or null. */
    public String notice() {
        return notice;
    }

    /** Of a double opt-in, or null. */
    public String proof() {
        return proof;
    }

    public Instant at() {
        return at;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public String previousHash() {
        return previousHash;
    }

    public String hash() {
        return hash;
    }
}
