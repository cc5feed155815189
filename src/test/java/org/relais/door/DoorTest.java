package org.relais.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.Refusal;
import org.relais.web.Seal;
import org.relais.web.Settings;

/** What a form tells about its sender. */
class DoorTest {
    private static final Instant OPENED = Instant.parse("2026-11-23T21:00:00Z");
    private static final Instant SOON = OPENED.plusSeconds(30);
    private static final int WORK = 50;

    private final Seal seal = seal("a secret of the tests");
    private final Proof proof = new Proof(seal.fingerprint("door"), WORK);
    private final Inspection door = new Inspection(seal, proof);
    private final Ticket ticket = Ticket.at(OPENED);
    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();

    DoorTest() {
        form.putSingle("email", "service@example.org");
        form.putSingle(Inspection.TRAP, "");
        form.putSingle(Inspection.TICKET, ticket.sealed(seal, Ticket.Kind.FORM));
        form.putSingle(Inspection.PROOF, challenge(7).solvedBy(7));
    }

    @Test
    void whoHasDoneTheWorkComesIn() {
        assertThat(door.of(form, SOON)).isEqualTo(new Inspection.Enter(ticket, Way.PROVED));
    }

    @Test
    void theWorkIsToFindTheNumberWhoseHashIsTheTarget() {
        Challenge challenge = proof.challenge(ticket.sealed(seal, Ticket.Kind.FORM));
        long number = LongStream.range(0, challenge.most())
                .filter(each -> sha256(challenge.salt() + each).equals(challenge.target()))
                .findFirst()
                .orElseThrow();
        form.putSingle(Inspection.PROOF, challenge.solvedBy(number));
        assertThat(door.of(form, SOON)).isInstanceOf(Inspection.Enter.class);
        assertThat(challenge.most()).as("half of which are tried on average").isEqualTo(2 * WORK);
    }

    @Test
    void whoFillsInWhatNobodySeesIsAMachine() {
        form.putSingle(Inspection.TRAP, "https://example.org");
        assertThat(door.of(form, SOON)).isEqualTo(new Inspection.Machine());
    }

    @ParameterizedTest
    @CsvSource({
        "PT-5S, door.too-fast",
        "PT0S, door.too-fast",
        "PT1.9S, door.too-fast",
        "PT24H0.001S, door.too-old",
        "P30D, door.too-old"
    })
    void aFormTakesItsTime(Duration age, String why) {
        assertRefused(OPENED.plus(age), why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT2S", "PT10M", "PT24H"})
    void aFormMayStayOpenForADay(Duration age) {
        assertThat(door.of(form, OPENED.plus(age))).isInstanceOf(Inspection.Enter.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "7.", "7..", "7.x.y", "-7.a.b", "99999999999999999999.a.b", "x.a.b", "7.a.b.c", "😀"})
    void aGarbledProofIsNone(String solution) {
        form.putSingle(Inspection.PROOF, solution);
        assertRefused(SOON, "door.again");
    }

    @Test
    void anotherNumberIsNoProof() {
        form.putSingle(Inspection.PROOF, challenge(7).solvedBy(8));
        assertRefused(SOON, "door.again");
    }

    @Test
    void aChallengeOfOnesOwnMakingIsNoProof() {
        Challenge own = new Proof("a key of theirs", WORK).challenge(ticket.sealed(seal, Ticket.Kind.FORM), 7);
        form.putSingle(Inspection.PROOF, own.solvedBy(7));
        assertRefused(SOON, "door.again");
    }

    @Test
    void aProofIsForItsTicketOnly() {
        form.putSingle(Inspection.TICKET, Ticket.at(OPENED).sealed(seal, Ticket.Kind.FORM));
        assertRefused(SOON, "door.again");
    }

    @Test
    void aTicketMustBeOursAndOfItsKind() {
        for (String bad : new String[] {
            "",
            "x",
            ticket.sealed(seal("another server's secret"), Ticket.Kind.FORM),
            ticket.sealed(seal, Ticket.Kind.LAST_STEP)
        }) {
            form.putSingle(Inspection.TICKET, bad);
            assertRefused(SOON, "door.again");
        }
        form.remove(Inspection.TICKET);
        assertRefused(SOON, "door.again");
    }

    @Test
    void withoutScriptsAWaitAndAPressReplaceTheWork() {
        form.putSingle(Inspection.PROOF, "");
        Inspection.LastStep asked = (Inspection.LastStep) door.of(form, SOON);
        assertThat(asked.tooEarly()).isFalse();

        form.putSingle(Inspection.STEP, asked.step());
        form.remove(Inspection.TICKET);
        assertThat(door.of(form, SOON.plusSeconds(4)))
                .as("too early: the wait goes on, it does not begin anew")
                .isEqualTo(new Inspection.LastStep(asked.step(), true));
        assertThat(door.of(form, SOON.plusSeconds(5)))
                .isInstanceOfSatisfying(
                        Inspection.Enter.class, enter -> assertThat(enter.way()).isEqualTo(Way.BY_HAND));
        assertRefused(SOON.plus(Duration.ofDays(2)), "door.too-old");
    }

    @Test
    void aFormsTicketIsNoLastStep() {
        form.putSingle(Inspection.STEP, ticket.sealed(seal, Ticket.Kind.FORM));
        assertRefused(SOON, "door.again");
    }

    @Test
    void ticketsOfTheSameInstantDiffer() {
        assertThat(LongStream.range(0, 20).mapToObj(each -> Ticket.at(OPENED)).distinct())
                .hasSizeGreaterThan(15)
                .allSatisfy(each -> assertThat(each.at()).isEqualTo(OPENED));
    }

    private Challenge challenge(long number) {
        return proof.challenge(ticket.sealed(seal, Ticket.Kind.FORM), number);
    }

    private void assertRefused(Instant now, String why) {
        assertThatThrownBy(() -> door.of(form, now)).isInstanceOf(Refusal.class).hasMessage(why);
    }

    private static Seal seal(String secret) {
        return new Seal(new Settings(key -> key.equals("relais.secret.key") ? Optional.of(secret) : Optional.empty()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
