package org.relais.registrations;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.ZoneId;

/** What a registration knows of the person: only the address is needed (P14). */
@Embeddable
public class Participant {
    private String email;
    private String fingerprint;
    private String name;
    private String departement;
    private String profession;
    private String structure;
    private String zone;
    private String language;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String needs;

    protected Participant() {}

    /**
     * @param email normalised
     * @param fingerprint the address under the server's key
     */
    public Participant(String email, String fingerprint, Particulars particulars) {
        this.email = email;
        this.fingerprint = fingerprint;
        take(particulars);
    }

    private void take(Particulars particulars) {
        name = particulars.name();
        departement = particulars.departement();
        profession = particulars.profession();
        structure = particulars.structure();
        zone = particulars.zone().getId();
        language = particulars.language();
        mode = particulars.mode();
        needs = particulars.needs();
    }

    /** What may change without asking again: hours are shown in another zone, and what is needed is told to the team. */
    void adjust(ZoneId otherZone, String otherNeeds) {
        zone = otherZone.getId();
        needs = otherNeeds;
    }

    void forgetNeeds() {
        needs = null;
    }

    /** What remains says where people came from, and of nobody who it was (P8). */
    void erase() {
        email = null;
        fingerprint = null;
        name = null;
        structure = null;
        needs = null;
    }

    String email() {
        return email;
    }

    String fingerprint() {
        return fingerprint;
    }

    String name() {
        return name;
    }

    String departement() {
        return departement;
    }

    String profession() {
        return profession;
    }

    String structure() {
        return structure;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    String language() {
        return language;
    }

    Mode mode() {
        return mode;
    }

    String needs() {
        return needs;
    }
}
