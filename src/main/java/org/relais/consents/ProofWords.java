package org.relais.consents;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relais.staff.Actor;
import org.relais.web.Say;

/**
 * What proves a double opt-in, in the reader's language. The ledger keeps it in one form, which its hash covers; what is not of that
 * form is shown as it stands.
 */
public final class ProofWords {
    private static final Set<String> OUTSIDERS = Set.of("subscriber", "visitor", "participant", Actor.SERVER);
    private static final String TIMES = ", asked at (\\S+), confirmed at (\\S+) behind the link of mail (\\d+)";
    private static final Pattern FORM = Pattern.compile("request (\\d+)" + TIMES);
    private static final Pattern LOT = Pattern.compile("person (\\d+) of (.+), by (\\S+)" + TIMES);

    private final Say say;
    private final ZoneId zone;

    ProofWords(Say say, ZoneId zone) {
        this.say = say;
        this.zone = zone;
    }

    /** Whoever is no account by its address is known by what they are: the person, or the server. */
    public String by(String recordedBy) {
        return OUTSIDERS.contains(recordedBy) ? say.text("proof.by." + recordedBy) : recordedBy;
    }

    public String of(String proof) {
        Matcher form = FORM.matcher(proof);
        if (form.matches()) {
            return say.text("proof.form", form.group(1), moment(form.group(2)), moment(form.group(3)), form.group(4));
        }
        Matcher lot = LOT.matcher(proof);
        return lot.matches()
                ? say.text(
                        "proof.lot",
                        lot.group(1),
                        lot.group(2),
                        lot.group(3),
                        moment(lot.group(4)),
                        moment(lot.group(5)),
                        lot.group(6))
                : proof;
    }

    private String moment(String instant) {
        return say.shortMoment(Instant.parse(instant), zone);
    }
}
