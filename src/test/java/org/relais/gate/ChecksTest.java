package org.relais.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.gate.Galley.Turn;
import org.relais.reach.Sight;
import org.relais.web.Settings;

class ChecksTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);
    private static final String GUIDE = "https://example.org/guide";
    private static final Sight FINE = new Sight(200, null, null, null);

    private static Gate gate(Galley galley, Sight seen) {
        LinkVisits visits = new LinkVisits(link -> seen, Runnable::run, "https://relais.example.org", CLOCK);
        visits.visit(galley.links(), Duration.ofSeconds(5));
        return new Checks(List.of(
                        new FilledCheck(),
                        new RecipientsCheck(),
                        new WeightCheck(),
                        new SubjectCheck(),
                        new TextPartCheck(),
                        new ImageCheck(),
                        new ContrastCheck(),
                        new HeadingsCheck(),
                        new LanguageCheck(),
                        new PlaceholdersCheck(),
                        new WayOutCheck(),
                        new ForbiddenWordsCheck(),
                        new PastDatesCheck(new Settings(key -> Optional.empty())),
                        new TurnsCheck(),
                        new SpamShapeCheck(),
                        new LinksCheck(visits)))
                .gate(galley);
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() {
        Gate gate = gate(new GalleyFixture().galley(), FINE);
        assertThat(gate.findings()).isEmpty();
        assertThat(gate.passed()).isEqualTo(16);
        gate.refuseIfClosed();
    }

    @Test
    void whatReadersOfTwoLanguagesWouldGetIsSaidOnce() {
        GalleyFixture lies = new GalleyFixture()
                .html(">Le guide</a>", ">www.example.net</a>")
                .twice();
        assertThat(gate(lies.galley(), FINE).findings())
                .extracting(Finding::key)
                .containsOnlyOnce("gate.link-says-otherwise");
    }

    static Stream<Arguments> whatIsPlantedIsFound() {
        Instant past = GalleyFixture.AT.minusSeconds(60);
        return Stream.of(
                planted("STOP gate.no-entries", fixture -> fixture.empty()),
                planted("STOP gate.no-subject", fixture -> fixture.subject(" ")),
                planted("LOOK gate.no-introduction", fixture -> fixture.introduction("")),
                planted("STOP gate.nobody", fixture -> fixture.nobody()),
                planted("STOP gate.too-heavy 90", fixture -> fixture.html("</body>", " ".repeat(89_000) + "</body>")),
                planted("LOOK gate.long-subject 61", fixture -> fixture.subject("y".repeat(61))),
                planted("LOOK gate.subject-number-sign", fixture -> fixture.subject("Lettre n° 12")),
                planted("LOOK gate.subject-scripts", fixture -> fixture.subject("Lettre du réseаu")),
                planted("STOP gate.text-lacks " + GUIDE, fixture -> fixture.text(GUIDE, "")),
                planted("STOP gate.text-lacks 14 janvier 2027", fixture -> fixture.text("14 janvier 2027", "bientôt")),
                planted(
                        "STOP gate.no-alternative /a.png",
                        fixture -> fixture.html("</body>", "<img src=/a.png></body>")),
                planted(
                        "LOOK gate.alternative-is-a-file IMG_12.JPG",
                        fixture -> fixture.html("</body>", "<img src=/a.png alt=IMG_12.JPG></body>")),
                planted(
                        "LOOK gate.image-from-elsewhere https://e.example/p.gif",
                        fixture -> fixture.html("</body>", "<img alt='' src=https://e.example/p.gif></body>")),
                planted("STOP gate.contrast", fixture -> fixture.html("color:#17565e", "color:#aab5b5")),
                planted("LOOK gate.contrast-dark", fixture -> fixture.html("#ece8e0", "#333333")),
                planted("STOP gate.not-one-h1 2", fixture -> fixture.html("h2", "h1")),
                planted("LOOK gate.heading-jumps À lire", fixture -> fixture.html("h2", "h3")),
                planted("STOP gate.wrong-language en", fixture -> fixture.html("lang=\"fr\"", "lang=\"en\"")),
                planted("STOP gate.placeholder [à compléter]", fixture -> fixture.introduction("Le [à compléter].")),
                planted("STOP gate.placeholder XXX", fixture -> fixture.subject("Lettre XXX")),
                planted("STOP gate.placeholder Lorem ipsum", fixture -> fixture.introduction("Lorem ipsum dolor")),
                planted("STOP gate.placeholder ${nom}", fixture -> fixture.introduction("Bonjour ${nom}")),
                planted("STOP gate.placeholder […]", fixture -> fixture.introduction("Bonjour […]")),
                planted("STOP gate.no-way-out fr", fixture -> fixture.html("[[unsubscribeUrl]]", "/newsletter")),
                planted(
                        "LOOK gate.forbidden-word jeune prostituée",
                        fixture -> fixture.introduction("Une jeune prostituée.")),
                planted(
                        "LOOK gate.past-event Journée",
                        fixture -> fixture.with(GalleyFixture.piece("Journée", "À Lille", past, Turn.NONE))),
                planted(
                        "LOOK gate.past-date 3 décembre 2026",
                        fixture -> fixture.introduction("Rendez-vous le 3 décembre 2026.")),
                planted(
                        "LOOK gate.webinar-moved Repères",
                        fixture -> fixture.with(GalleyFixture.piece("Repères", "", null, Turn.MOVED))),
                planted(
                        "LOOK gate.webinar-cancelled Repères",
                        fixture -> fixture.with(GalleyFixture.piece("Repères", "", null, Turn.CANCELLED))),
                planted("LOOK gate.shouting INSCRIVEZ-VOUS VITE", fixture -> fixture.subject("INSCRIVEZ-VOUS VITE")),
                planted("LOOK gate.exclamations 2", fixture -> fixture.subject("Vite ! Vite !")),
                planted(
                        "STOP gate.link-says-otherwise www.banque.fr",
                        fixture -> fixture.html(">Le guide<", ">www.banque.fr<")));
    }

    private static Arguments planted(String found, UnaryOperator<GalleyFixture> plant) {
        return Arguments.of(found, plant);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsPlantedIsFound(String found, UnaryOperator<GalleyFixture> plant) {
        Gate gate = gate(plant.apply(new GalleyFixture()).galley(), FINE);
        assertThat(gate.findings()).hasSize(1);
        Finding finding = gate.findings().get(0);
        assertThat((finding.level() + " " + finding.key() + " " + finding.word(0)).strip())
                .startsWith(found);
        if (finding.stops()) {
            assertThatThrownBy(gate::refuseIfClosed).hasMessage(finding.key());
        } else {
            gate.refuseIfClosed();
        }
    }

    static Stream<Arguments> aLinkIsJudgedByWhatWasSeen() {
        return Stream.of(
                Arguments.of(new Sight(404, null, null, null), "STOP gate.link-gone"),
                Arguments.of(new Sight(410, null, null, null), "STOP gate.link-gone"),
                Arguments.of(new Sight(500, null, null, null), "LOOK gate.link-code"),
                Arguments.of(new Sight(null, "unknown-host", null, null), "LOOK gate.link-unknown-host"),
                Arguments.of(new Sight(null, "unreachable", null, null), "LOOK gate.link-unreachable"),
                Arguments.of(new Sight(null, "private", null, null), "LOOK gate.link-private"),
                Arguments.of(new Sight(null, "wrong", null, null), "STOP gate.link-wrong"));
    }

    @ParameterizedTest
    @MethodSource
    void aLinkIsJudgedByWhatWasSeen(Sight seen, String found) {
        assertThat(gate(new GalleyFixture().galley(), seen).findings())
                .extracting(finding -> finding.level() + " " + finding.key())
                .containsExactly(found);
    }

    @Test
    void aPageThatOnlyKeepsMachinesAwayIsAlive() {
        assertThat(gate(new GalleyFixture().galley(), new Sight(403, null, null, null))
                        .findings())
                .isEmpty();
    }

    @Test
    void aLinkIsVisitedOnceAQuarterOfAnHourAndOurOwnNever() {
        AtomicInteger visited = new AtomicInteger();
        LinkVisits visits = new LinkVisits(
                link -> {
                    visited.incrementAndGet();
                    return FINE;
                },
                Runnable::run,
                "https://relais.example.org",
                CLOCK);
        for (int i = 0; i < 3; i++) {
            visits.visit(List.of(GUIDE, "https://relais.example.org/newsletter/12"), Duration.ofSeconds(5));
        }
        assertThat(visited).hasValue(1);
        assertThat(visits.seen(GUIDE)).contains(FINE);
    }

    @Test
    void aSiteThatNeverAnswersHoldsNobodyUp() {
        LinkVisits visits = new LinkVisits(link -> FINE, task -> {}, "https://relais.example.org", CLOCK);
        visits.visit(List.of(GUIDE), Duration.ofMillis(20));
        assertThat(visits.seen(GUIDE)).isEmpty();
    }

    @Test
    void whoAcceptsSomethingAcceptsThatAndNothingElse() {
        Gate one = gate(new GalleyFixture().subject("Lettre n° 12").galley(), FINE);
        Gate other = gate(new GalleyFixture().introduction("").galley(), FINE);
        assertThat(one.looked()).isNotEqualTo(other.looked());
        assertThat(one.looked())
                .isEqualTo(gate(new GalleyFixture().subject("Lettre n° 12").galley(), FINE)
                        .looked());
    }

    @Test
    void contrastIsMeasuredAsWcagDoes() {
        assertThat(Colour.BLACK.against(Colour.WHITE)).isEqualTo(21);
        assertThat(Map.of("#777", 4.48, "#767676", 4.54, "rgb(23, 86, 94)", 8.30))
                .allSatisfy((colour, ratio) -> assertThat(
                                Colour.in(colour).orElseThrow().against(Colour.WHITE))
                        .isCloseTo(ratio, org.assertj.core.data.Offset.offset(0.01)));
    }
}
