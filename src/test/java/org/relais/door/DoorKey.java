package org.relais.door;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relais.web.Seal;
import org.relais.web.Settings;

/** Opens the door of a server whose data directory is at hand: the fields of a form opened a while ago, with its work done. */
public final class DoorKey {
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final long NUMBER = 7;

    private final Seal seal;
    private final Proof proof;

    private DoorKey(Settings settings) {
        seal = new Seal(settings);
        proof = Proof.under(seal, settings);
    }

    public static DoorKey of(Path dataDirectory) {
        String folder = dataDirectory.toString();
        return new DoorKey(new Settings(key -> key.equals("relais.data.dir") ? Optional.of(folder) : Optional.empty()));
    }

    /** Names and values in turn; different each time, since each is good once. */
    public List<String> fields() {
        String ticket = opened();
        return List.of(
                Inspection.TICKET,
                ticket,
                Inspection.PROOF,
                proof.challenge(ticket, NUMBER).solvedBy(NUMBER));
    }

    /** The same from a browser without scripts. */
    public List<String> fieldsWithoutProof() {
        return List.of(Inspection.TICKET, opened(), Inspection.PROOF, "");
    }

    /** What the last step sends, for someone who has waited. */
    List<String> fieldsAfterTheLastStep() {
        Ticket began = Ticket.at(Instant.now().minus(A_WHILE));
        return List.of(Inspection.STEP, began.sealed(seal, Ticket.Kind.LAST_STEP));
    }

    /** A challenge as a form shows it, still to be solved. */
    Challenge challenge() {
        return proof.challenge(opened());
    }

    /** What the server makes of a form that comes in now. */
    Inspection.Verdict judge(MultivaluedMap<String, String> form) {
        return new Inspection(seal, proof).of(form, Instant.now());
    }

    /** As it stands in the mail about that letter. */
    String notMe(long letter) {
        return "/not-me/" + seal.token(Letters.NOT_ME, letter);
    }

    private String opened() {
        return Ticket.at(Instant.now().minus(A_WHILE)).sealed(seal, Ticket.Kind.FORM);
    }
}
