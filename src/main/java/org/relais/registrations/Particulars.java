package org.relais.registrations;

import java.time.ZoneId;
import org.relais.Refusal;
import org.relais.web.Departement;
import org.relais.web.Typed;

/**
 * What somebody says of themselves when registering, checked: nothing else can be kept. All of it is optional; what is not said is
 * null.
 *
 * @param departement INSEE code
 * @param zone the one chosen, else the département's, else Paris
 * @param needs such as sign language; deleted after the event
 */
public record Particulars(
        String name,
        String departement,
        String profession,
        String structure,
        ZoneId zone,
        String language,
        Mode mode,
        String needs) {
    static final int LONGEST_NAME = 150;
    static final int LONGEST_STRUCTURE = 200;
    static final int LONGEST_NEEDS = 1000;

    /** As it was typed. */
    public record Draft(
            String name,
            String departement,
            String profession,
            String structure,
            String zone,
            String needs,
            Mode mode,
            String language) {
        /** Nothing but an address. */
        public static Draft nothing(String language) {
            return new Draft(null, null, null, null, null, null, Mode.USUAL, language);
        }
    }

    public static Particulars of(Draft draft) {
        String code = Typed.line("departement", draft.departement(), 100);
        Departement departement = code == null
                ? null
                : Departement.of(code).orElseThrow(() -> Refusal.invalid("departement", "form.departement-unknown"));
        return new Particulars(
                Typed.line("name", draft.name(), LONGEST_NAME),
                departement == null ? null : departement.code(),
                Professions.of(draft.profession()),
                Typed.line("structure", draft.structure(), LONGEST_STRUCTURE),
                zone(draft.zone(), departement),
                "en".equals(draft.language()) ? "en" : "fr",
                draft.mode() == null ? Mode.USUAL : draft.mode(),
                Typed.line("needs", draft.needs(), LONGEST_NEEDS));
    }

    /** The one chosen, else the département's. */
    static ZoneId zone(String typed, Departement departement) {
        if (typed == null || typed.isBlank()) {
            return Zones.of(departement == null ? null : departement.code());
        }
        if (!ZoneId.getAvailableZoneIds().contains(typed.strip())) {
            throw Refusal.invalid("zone", "registration.zone-unknown");
        }
        return ZoneId.of(typed.strip());
    }
}
