package org.relais.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.Refusal;
import org.relais.resources.HistoryLine.Act;

class ResourceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T16:22:00Z");
    private static final Reviewer ANNE = new Reviewer(1L, "Relecture 1", false, NOW);
    private static final Reviewer BRUNO = new Reviewer(2L, "Relecture 2", false, NOW);
    private static final Reviewer ADMIN = new Reviewer(3L, "Administration", true, NOW);
    private static final Reviewer TOKEN = new Reviewer(null, "extranet", false, NOW);

    /** Per status, what each act by the reviewer who holds it comes to: a new status, « already », or « refused ». */
    private static final String MATRIX = """
            from          CLAIM   RELEASE   ASK_FOR_CHANGES VALIDATE  REJECT   WITHDRAW  ARCHIVE ANSWER
            SUBMITTED     CLAIMED already   CHANGES_ASKED   VALIDATED REJECTED WITHDRAWN refused refused
            CLAIMED       already SUBMITTED CHANGES_ASKED   VALIDATED REJECTED WITHDRAWN refused refused
            CHANGES_ASKED refused SUBMITTED already         refused   REJECTED WITHDRAWN refused SUBMITTED
            VALIDATED     refused refused   refused         already   refused  WITHDRAWN ARCHIVED refused
            REJECTED      refused refused   refused         refused   already  refused   refused refused
            WITHDRAWN     refused refused   refused         refused   refused  already   refused refused
            ARCHIVED      refused refused   refused         refused   refused  refused   already refused""";

    static Stream<Arguments> matrix() {
        String[] lines = MATRIX.split("\n");
        String[] acts = lines[0].trim().split(" +");
        return Arrays.stream(lines).skip(1).map(line -> line.trim().split(" +")).flatMap(cells -> Stream.iterate(
                        1, column -> column < cells.length, column -> column + 1)
                .map(column ->
                        Arguments.of(ResourceStatus.valueOf(cells[0]), Act.valueOf(acts[column]), cells[column])));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @MethodSource("matrix")
    void everyActFromEveryStatus(ResourceStatus from, Act act, String expected) {
        Resource resource = in(from);

        if (expected.equals("refused")) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> act(resource, act, ANNE));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.key()).isEqualTo("resource.is." + from);
            assertThat(resource.status()).isEqualTo(from);
        } else if (expected.equals("already")) {
            assertThat(act(resource, act, ANNE)).isEmpty();
            assertThat(resource.status()).isEqualTo(from);
        } else {
            assertThat(act(resource, act, ANNE))
                    .get()
                    .extracting(HistoryLine::act)
                    .isEqualTo(act);
            assertThat(resource.status()).isEqualTo(ResourceStatus.valueOf(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({"CLAIM", "RELEASE", "ASK_FOR_CHANGES", "VALIDATE", "REJECT"})
    void whatSomeoneElseHoldsIsLeftToThem(Act act) {
        Resource resource = in(ResourceStatus.CLAIMED);

        assertThatThrownBy(() -> act(resource, act, BRUNO))
                .isInstanceOf(Refusal.class)
                .hasMessage("resource.is.CLAIMED");
        assertThatThrownBy(() -> act(resource, act, TOKEN))
                .isInstanceOf(Refusal.class)
                .hasMessage("resource.is.CLAIMED");
        assertThat(resource.claimedBy(ANNE)).isTrue();
    }

    @Test
    void anAdministratorCanGiveBackWhatSomeoneForgot() {
        Resource resource = in(ResourceStatus.CLAIMED);

        resource.release(ADMIN);

        assertThat(resource.status()).isEqualTo(ResourceStatus.SUBMITTED);
        assertThat(resource.claimedByName()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"ASK_FOR_CHANGES", "REJECT"})
    void theAuthorIsToldWhy(Act act) {
        Resource resource = in(ResourceStatus.SUBMITTED);
        for (String empty : new String[] {null, "", "  \n "}) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> act(resource, act, ANNE, empty));
            assertThat(refusal.field()).isEqualTo("reason");
        }
        assertThat(resource.status()).isEqualTo(ResourceStatus.SUBMITTED);

        assertThat(act(resource, act, ANNE, " Le lien manque. "))
                .get()
                .extracting(HistoryLine::reason)
                .isEqualTo("Le lien manque.");
    }

    @Test
    void nobodyValidatesTheirOwnContribution() {
        Resource resource = new Resource(content(), new Author("Équipe", null, ANNE.accountId()), NOW);

        assertThatThrownBy(() -> resource.validate(ANNE))
                .isInstanceOf(Refusal.class)
                .hasMessage("resource.own-contribution");
        assertThat(resource.validate(BRUNO)).isPresent();
        assertThat(resource.validatedAt()).isEqualTo(NOW);
    }

    @Test
    void aKindThatWantsTwoLooksWantsThemFromTwoPeople() {
        Set<ResourceKind> twice = Set.of(ResourceKind.DOCUMENT);
        Resource resource = in(ResourceStatus.SUBMITTED);

        assertThat(resource.validate(ANNE, twice))
                .get()
                .extracting(HistoryLine::act)
                .isEqualTo(Act.LOOK);
        assertThat(resource.status()).isEqualTo(ResourceStatus.SUBMITTED);
        assertThatThrownBy(() -> resource.validate(ANNE, twice)).hasMessage("resource.second-look");

        assertThat(resource.validate(BRUNO, twice))
                .get()
                .extracting(HistoryLine::act)
                .isEqualTo(Act.VALIDATE);
    }

    @Test
    void aHistoryLineSaysWhoAndWhen() {
        HistoryLine line = in(ResourceStatus.SUBMITTED).validate(ANNE).orElseThrow();

        assertThat(line.name()).isEqualTo("Relecture 1");
        assertThat(line.accountId()).isEqualTo(1L);
        assertThat(line.at()).isEqualTo(NOW);
    }

    private static Resource in(ResourceStatus status) {
        Resource resource = new Resource(content(), new Author("Une association", null, null), NOW);
        Map<ResourceStatus, Act[]> paths = Map.of(
                ResourceStatus.CLAIMED, new Act[] {Act.CLAIM},
                ResourceStatus.CHANGES_ASKED, new Act[] {Act.ASK_FOR_CHANGES},
                ResourceStatus.VALIDATED, new Act[] {Act.VALIDATE},
                ResourceStatus.REJECTED, new Act[] {Act.REJECT},
                ResourceStatus.WITHDRAWN, new Act[] {Act.WITHDRAW},
                ResourceStatus.ARCHIVED, new Act[] {Act.VALIDATE, Act.ARCHIVE});
        for (Act act : paths.getOrDefault(status, new Act[0])) {
            act(resource, act, ANNE);
        }
        return resource;
    }

    private static Optional<HistoryLine> act(Resource resource, Act act, Reviewer by) {
        return act(resource, act, by, "Un mot");
    }

    private static Optional<HistoryLine> act(Resource resource, Act act, Reviewer by, String reason) {
        return switch (act) {
            case SUBMIT, LOOK, PROPOSE, RENEW, KEEP, CORRECT -> throw new IllegalArgumentException();
            case ANSWER -> resource.answer(by, content());
            case CLAIM -> resource.claim(by);
            case RELEASE -> resource.release(by);
            case ASK_FOR_CHANGES -> resource.askForChanges(by, reason);
            case VALIDATE -> resource.validate(by);
            case REJECT -> resource.reject(by, reason);
            case WITHDRAW -> resource.withdraw(by, reason);
            case ARCHIVE -> resource.archive(by);
        };
    }

    private static Content content() {
        return new Content(new Draft(
                ResourceKind.DOCUMENT,
                "Guide",
                "Un guide court.",
                "",
                "https://example.org/guide",
                When.UNDATED,
                "",
                Set.of(),
                Set.of(),
                Set.of()));
    }
}
