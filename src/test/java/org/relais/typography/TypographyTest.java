package org.relais.typography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {
    private static final Path CASES = Path.of("src/test/resources/typography/cases.txt");
    private static final List<String> SIGNS = List.of(
            "a",
            "Le",
            "mot",
            "1",
            "12",
            "000",
            "3",
            "h",
            "30",
            "min",
            "%",
            "€",
            "mars",
            "1er",
            "ème",
            "M.",
            "Dr",
            "n°",
            "etc",
            ".",
            "...",
            "…",
            ",",
            ";",
            ":",
            "!",
            "?",
            "'",
            "’",
            "\"",
            "«",
            "»",
            "“",
            "”",
            "<<",
            ">>",
            "-",
            "--",
            "–",
            "—",
            "(",
            ")",
            "[",
            "]",
            "x",
            " ",
            " ",
            " ",
            " ",
            "\u00a0",
            "\u202f",
            "\n",
            "https://x.example/a?b;c",
            "a@b.example",
            "`a ; b`",
            "[[greeting]]",
            "{a}",
            "§",
            "siècle",
            "XX",
            "Mr",
            "pm",
            "No.",
            "*",
            "/",
            "01",
            "23",
            "45",
            "67",
            "89",
            "\ue000");

    /** A line of the table. */
    record Case(Locale language, String typed, String set) {
        static Case read(String line) {
            String[] cells = line.split(" \\| ", 3);
            String typed = cells[1].replace('⏎', '\n');
            String set = cells[2].replace('⏎', '\n').replace('~', '\u00a0').replace('‿', '\u202f');
            return new Case(Locale.forLanguageTag(cells[0]), typed, set.equals("=") ? typed : set);
        }
    }

    static Stream<Case> cases() throws IOException {
        return Files.readAllLines(CASES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Case::read);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatIsReadIsSetAsItsLanguageHasIt(Case one) {
        assertThat(Typography.set(one.typed(), one.language())).isEqualTo(one.set());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void appliedTwiceItChangesNothing(Case one) {
        assertThat(Typography.set(one.set(), one.language())).isEqualTo(one.set());
    }

    @Test
    void theTableIsLong() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void whateverIsTypedAppliedTwiceItChangesNothing(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        Random random = new Random(20261126);
        for (int i = 0; i < 60_000; i++) {
            String typed = anything(random);
            String once = Typography.set(typed, language);
            assertThat(Typography.set(once, language)).as(shown(typed)).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void whateverIsTypedAddressesCodeAndSlotsStay(String tag) {
        Random random = new Random(42);
        for (int i = 0; i < 5_000; i++) {
            String before = anything(random).replaceAll("[\\w`\\[(@/{<\"“:.-]+$", "");
            String after = anything(random);
            for (String kept : List.of("https://x.example/l'a?b;c", "`l'a ; b`", "[[greeting]]", "o'a@b.example")) {
                String clean = before.replaceAll("[`\\[\\]{}<>\ue000]", "") + " ";
                assertThat(Typography.set(clean + kept + " " + after.replace('`', ' '), Locale.forLanguageTag(tag)))
                        .contains(kept);
            }
        }
    }

    @Test
    void aSentenceInPiecesIsSetAsOne() {
        List<String> pieces = List.of("Voir ", "l'aide", " : ", "tout de suite", " !");
        assertThat(Typography.set(pieces, Locale.FRENCH))
                .containsExactly("Voir ", "l’aide", "\u00a0: ", "tout de suite", "\u202f!");
        assertThat(Typography.set(List.of("« ", "Déjà", " »"), Locale.FRENCH))
                .containsExactly("«\u202f", "Déjà", "\u202f»");
    }

    @Test
    void anAddressThatALinkShowsDoesNotFallOutOfIt() {
        for (String shown : List.of("www.example.org", "https://example.org/a", "o@example.org")) {
            assertThat(Typography.set(List.of("Voir ", shown, ". Puis"), Locale.FRENCH))
                    .containsExactly("Voir ", shown, ". Puis");
        }
        assertThat(Typography.set(List.of("www.exam", "ple.org/l'a", "…"), Locale.FRENCH))
                .containsExactly("www.exam", "ple.org/l'a", "…");
    }

    @Test
    void whereverItIsCutItIsTheSameSentence() throws IOException {
        for (Case one : cases().toList()) {
            for (int at = 0; at <= one.typed().length(); at++) {
                List<String> pieces =
                        List.of(one.typed().substring(0, at), one.typed().substring(at));
                assertThat(String.join("", Typography.set(pieces, one.language())))
                        .isEqualTo(one.set());
            }
        }
    }

    private static String anything(Random random) {
        return random.ints(random.nextInt(1, 14), 0, SIGNS.size())
                .mapToObj(SIGNS::get)
                .collect(Collectors.joining());
    }

    private static String shown(String text) {
        return text.replace('\u00a0', '~').replace('\u202f', '‿').replace('\n', '⏎');
    }
}
