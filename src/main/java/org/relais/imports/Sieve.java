package org.relais.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relais.askings.AskingService;
import org.relais.door.Letters;
import org.relais.files.Column;
import org.relais.files.ImportLine;
import org.relais.files.ImportLine.Candidate;
import org.relais.files.ImportLine.Refused;
import org.relais.files.Reason;
import org.relais.subscribers.Enrolment;
import org.relais.subscribers.Enrolment.Standings;
import org.relais.subscribers.ImportTerms;
import org.relais.subscribers.Newcomer;
import org.relais.subscribers.Subscriber;

/** Who of a portion may be brought in, whatever the file says: nobody who left, opposed, or was asked already. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Sieve {
    @Inject
    private Enrolment enrolment;

    @Inject
    private AskingService askings;

    @Inject
    private Letters letters;

    /** Who comes in, and which lines are refused; the rest is known already. */
    record Sifted(List<Newcomer> unknown, List<Refused> refused) {}

    /** Who must not be asked, beside those whom nobody may bring in. */
    private record Asked(Set<String> before, Set<String> refusing) {
        static final Asked NOBODY = new Asked(Set.of(), Set.of());
    }

    /** @param lines whose addresses differ from each other */
    Sifted sift(List<PortionService.Line> lines, ImportTerms terms) {
        Sifted sifted = new Sifted(new ArrayList<>(), new ArrayList<>());
        Map<String, Candidate> byFingerprint = new LinkedHashMap<>();
        for (PortionService.Line line : lines) {
            if (line.said() instanceof ImportLine.Candidate candidate) {
                byFingerprint.put(line.fingerprint(), candidate);
            } else if (line.said() instanceof Refused no) {
                sifted.refused().add(no);
            }
        }
        Standings standings = enrolment.look(byFingerprint.keySet());
        Asked asked = terms.ask()
                ? new Asked(askings.askedBefore(byFingerprint.keySet()), letters.refusing(byFingerprint.keySet()))
                : Asked.NOBODY;
        byFingerprint.forEach((fingerprint, candidate) -> {
            Optional<Reason> reason = reason(standings, fingerprint, candidate).or(() -> asked(asked, fingerprint));
            if (standings.status(fingerprint) == null
                    || reason.filter(Sieve::lasting).isPresent()) {
                reason.ifPresentOrElse(
                        why -> sifted.refused().add(new Refused(candidate.number(), Column.EMAIL, why, "")),
                        () -> sifted.unknown().add(newcomer(candidate, fingerprint)));
            }
        });
        return sifted;
    }

    /** Of somebody we know, that they were asked is no news. */
    private static boolean lasting(Reason reason) {
        return reason != Reason.ASKED_BEFORE;
    }

    private static Newcomer newcomer(Candidate candidate, String fingerprint) {
        return new Newcomer(candidate.email(), fingerprint, candidate.profile(), candidate.topics());
    }

    /** Why somebody must not be brought in: they left, or must not be written to. */
    static Optional<Reason> reason(Standings standings, String fingerprint, Candidate candidate) {
        Subscriber.Status status = standings.status(fingerprint);
        if (status == Subscriber.Status.UNSUBSCRIBED) {
            return Optional.of(Reason.UNSUBSCRIBED);
        }
        return status == Subscriber.Status.SUPPRESSED || standings.opposes(fingerprint, candidate.topics())
                ? Optional.of(Reason.SUPPRESSED)
                : Optional.empty();
    }

    private static Optional<Reason> asked(Asked asked, String fingerprint) {
        if (asked.refusing().contains(fingerprint)) {
            return Optional.of(Reason.SUPPRESSED);
        }
        return asked.before().contains(fingerprint) ? Optional.of(Reason.ASKED_BEFORE) : Optional.empty();
    }
}
