package org.relais.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Imports;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** Files of subscribers, good and bad: what is wrong is said by number and reason, and nothing is lost. */
class ImportIT extends OnTheServer {
    private static final int MANY = 10_000;
    private static final int BAD = 50;
    private final Team team = Team.logIn(Role.EDITOR);
    private final Imports imports = new Imports(team);

    @Test
    void ofTenThousandLinesTheFiftyBadOnesAreNamedAndASecondImportAddsNobody() {
        Map<Long, String> wrong = new TreeMap<>();
        byte[] file = tenThousandLines(wrong).getBytes(UTF_8);
        assertThat(wrong).hasSize(BAD);
        assertThat(wrong.values().stream().distinct()).hasSize(8);

        long begin = System.nanoTime();
        Document first = imported(file);
        System.out.printf(
                "Importing %d lines, %d of them bad, took %.1f s%n",
                MANY, BAD, (System.nanoTime() - begin) / 1_000_000_000.0);

        assertThat(sums(first)).containsExactly((long) MANY - BAD, 0L, (long) BAD, (long) MANY);
        assertThat(refusedLines(first)).isEqualTo(wrong);
        assertThat(people("%@grand.example.org")).isEqualTo(MANY - BAD);

        Document second = imported(file);
        assertThat(sums(second)).containsExactly(0L, (long) MANY - BAD, (long) BAD, (long) MANY);
        assertThat(refusedLines(second)).isEqualTo(wrong);
        assertThat(people("%@grand.example.org")).isEqualTo(MANY - BAD);
        assertThat(database.count("consent_entry c join subscriber s on s.id = c.subscriber_id"
                        + " where s.email like '%@grand.example.org'"))
                .as("one line of the ledger for each person")
                .isEqualTo(MANY - BAD);
    }

    /** One in two hundred is bad, in eight ways. */
    private static String tenThousandLines(Map<Long, String> wrong) {
        StringBuilder file = new StringBuilder("courriel,prénom,langue,département,structure\n");
        for (int i = 1; i <= MANY; i++) {
            String good = "personne-" + i + "@grand.example.org,Zoé,fr,33,Service";
            if (i % (MANY / BAD) == 0) {
                String[] bad = bad(i, i / (MANY / BAD) % 8);
                file.append(bad[0]).append('\n');
                wrong.put(i + 1L, bad[1]);
            } else {
                file.append(good).append('\n');
            }
        }
        return file.toString();
    }

    private static String[] bad(int i, int kind) {
        String email = "personne-" + i + "@grand.example.org";
        return switch (kind) {
            case 0 -> new String[] {",Zoé,fr,33,Service", "L’adresse électronique manque."};
            case 1 ->
                new String[] {
                    "personne-" + i + ",Zoé,fr,33,",
                    "L’adresse électronique n’est pas valable. Exemple : service@example.org"
                };
            case 2 -> new String[] {email + ",Zoé,fr,96,", "Le département « 96 » n’existe pas."};
            case 3 ->
                new String[] {email + ",Zoé,tlh,33,", "La langue « tlh » n’est pas proposée. Mettez « fr » ou « en »."};
            case 4 ->
                new String[] {
                    email + "," + "Zoé".repeat(40) + ",fr,33,",
                    "La colonne « prénom » est trop longue : 100 caractères au plus."
                };
            case 5 ->
                new String[] {email + ",Zo\u0007é,fr,33,", "La colonne « prénom » contient des caractères illisibles."};
            case 6 -> new String[] {email + ",Zoé", "Cette ligne a moins de cases que la première (2 / 5)."};
            default -> new String[] {"PERSONNE-1@grand.example.org,Zoé,fr,33,", "Même adresse qu’à la ligne 2."};
        };
    }

    static Stream<Arguments> readableFiles() {
        String lines = "courriel,prénom,structure\nnoe-%1$s@formes.example.org,Noé,Foyer de l’Été\n"
                + "zoe-%1$s@formes.example.org,Zoë,Foyer\n";
        String plain = lines.replace('’', '\'');
        return Stream.of(
                Arguments.of("utf8", lines.formatted("utf8").getBytes(UTF_8)),
                Arguments.of("latin1", plain.formatted("latin1").getBytes(ISO_8859_1)),
                Arguments.of("bom", ("\uFEFF" + lines.formatted("bom")).getBytes(UTF_8)),
                Arguments.of("utf16", lines.formatted("utf16").getBytes(UTF_16)),
                Arguments.of(
                        "semicolon",
                        lines.formatted("semicolon").replace(',', ';').getBytes(UTF_8)),
                Arguments.of("tab", lines.formatted("tab").replace(',', '\t').getBytes(UTF_8)),
                Arguments.of(
                        "crlf", lines.formatted("crlf").replace("\n", "\r\n").getBytes(UTF_8)),
                Arguments.of(
                        "quoted",
                        lines.formatted("quoted")
                                .replace("Foyer de l’Été", "\"Foyer\nde l’\"\"Été\"\"\"")
                                .getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readableFiles")
    void whateverASpreadsheetWritesIsRead(String form, byte[] file) {
        assertThat(sums(imported(file))).containsExactly(2L, 0L, 0L, 2L);
        assertThat(database.value(
                        "select given_name from subscriber where email = ?", "noe-" + form + "@formes.example.org"))
                .isEqualTo("Noé");
        assertThat(database.value(
                                "select structure from subscriber where email = ?",
                                "noe-" + form + "@formes.example.org")
                        .toString()
                        .replaceAll("[\"]", "")
                        .replace('\'', '’'))
                .isEqualTo("Foyer de l’Été");
    }

    @Test
    void aLineIsNamedByItsPlaceInTheFileEvenAfterQuotedNewlines() {
        Document result = imported("courriel,structure\na@lignes.example.org,\"Sur\ntrois\nlignes\"\n\nb@lignes,x\n");
        assertThat(refusedLines(result).keySet()).containsExactly(6L);
    }

    static Stream<Arguments> unreadableFiles() {
        byte[] endless = new byte[9 << 20];
        Arrays.fill(endless, (byte) 'a');
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1};
        return Stream.of(
                Arguments.of("empty", new byte[0], "Le fichier est vide.", "The file is empty."),
                Arguments.of(
                        "only a mark", "\uFEFF".getBytes(UTF_8), "La première ligne doit nommer", "The first line"),
                Arguments.of("only blanks", " \n\n".getBytes(UTF_8), "La première ligne doit nommer", "The first line"),
                Arguments.of(
                        "9 MB in one line", endless, "La première ligne est trop longue", "The first line is too long"),
                Arguments.of(
                        "no header",
                        "a@rien.example.org,33\nb@rien.example.org,33\n".getBytes(UTF_8),
                        "La première ligne doit nommer les colonnes",
                        "The first line must name the columns"),
                Arguments.of(
                        "only a header",
                        "courriel,nom\n".getBytes(UTF_8),
                        "il n’y a personne à importer",
                        "there is nobody to import"),
                Arguments.of("a picture", picture, "Ce fichier n’est pas un CSV", "This file is not CSV"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadableFiles")
    void aFileThatCannotBeReadIsRefusedInOneSentenceAndTheFormStays(
            String what, byte[] file, String french, String english) {
        long runs = database.count("import_run");
        Answer refused = take(file, Imports.TERMS);
        assertThat(refused.status()).as(what).isIn(413, 422);
        assertThat(plain(refused.errors())).contains(french);
        assertThat(refused.typed("source")).isEqualTo("Journée du réseau");
        assertThat(refused.typed("consentDate")).isEqualTo("2026-09-30");
        assertThat(refused.page().select("[name=basis][checked]").val()).isEqualTo("CONSENT");

        team.reads("en");
        assertThat(plain(take(file, Imports.TERMS).errors())).contains(english);
        assertThat(people("%@rien.example.org")).isZero();
        assertThat(database.count("import_run")).isEqualTo(runs);
    }

    @Test
    void oneEndlessCellRefusesItsLineAndNotTheOthers() {
        Document result =
                imported("courriel,nom\n" + "a".repeat(9 << 20) + "@long.example.org,x\nb@long.example.org,y\n");
        assertThat(sums(result)).containsExactly(1L, 0L, 1L, 2L);
        assertThat(refusedLines(result).get(2L)).contains("trop longue");
        assertThat(people("b@long.example.org")).isOne();
    }

    @Test
    void badLinesAreNamedInTheReadersLanguageAndTheOthersComeIn() {
        imported("courriel\nconnue@lignes-mauvaises.example.org\n");
        team.reads("en");
        Document result = imported("""
                email,given name,departement
                neuve@lignes-mauvaises.example.org,Ann,2A
                NEUVE@lignes-mauvaises.example.org,Ann,2A
                connue@lignes-mauvaises.example.org,Ann,33
                pas-une-adresse,Ann,33
                autre@lignes-mauvaises.example.org,Ann,200
                "jamais refermé@lignes-mauvaises.example.org,Ann,33
                """);
        assertThat(sums(result)).startsWith(1L, 1L);
        assertThat(refusedLines(result))
                .containsEntry(3L, "Same address as on line 2.")
                .containsEntry(5L, "The email address is not valid. Example: service@example.org")
                .containsEntry(6L, "The département “200” does not exist.")
                .containsKey(7L);
        assertThat(people("%@lignes-mauvaises.example.org")).isEqualTo(2);
    }

    @Test
    void aFileWithoutOneGoodLineAddsNobodyAndSaysWhy() {
        Document result = imported("courriel\npas-une-adresse\nnon-plus\n");
        assertThat(sums(result)).containsExactly(0L, 0L, 2L, 2L);
        assertThat(refusedLines(result).keySet()).containsExactly(2L, 3L);
        assertThat(result.text()).contains("Rien n’a été ajouté");
    }

    @Test
    void theRefusedLinesComeAsAFileThatASpreadsheetOpens() {
        String path = imported("courriel,département\nx@fichier.example.org,=1+1\n")
                .select("a[href$=refused.csv]")
                .attr("href");
        Answer file = team.get(path).expect(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(plain(file.body()))
                .startsWith("\uFEFF")
                .contains("2;", "n’existe pas")
                .doesNotContain(";=1+1");
    }

    @Test
    void whoUnsubscribedIsNeverBroughtBackByAnImport() {
        String email = "partie@retour.example.org";
        imported("courriel\n" + email + "\n");
        Object id = database.value("select id from subscriber where email = ?", email);
        Team.logIn(Role.PRIVACY)
                .post("/staff/subscribers/" + id + "/unsubscribe")
                .expect(303);

        Document result = imported("courriel\nPARTIE@retour.example.org\n");
        assertThat(refusedLines(result).get(2L))
                .isEqualTo("Cette personne s’est désinscrite : seule elle peut se réinscrire.");
        assertThat(database.value("select status from subscriber where id = ?", id))
                .isEqualTo("UNSUBSCRIBED");
        assertThat(database.count("subscriber_topic where subscriber_id = ?", id))
                .isZero();
        String json = "{\"email\":\"%s\",\"source\":\"essai\",\"consentDate\":\"2026-09-30\"}".formatted(email);
        Api.withToken(Role.PRIVACY).post("/api/v1/subscribers", json).expect(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "consentDate", "basis"})
    void withoutSourceDateOrBasisNothingIsImported(String missing) {
        List<String> form = new ArrayList<>(Imports.TERMS);
        form.set(form.indexOf(missing) + 1, "");
        Answer refused = take("courriel\na@sans-preuve.example.org\n".getBytes(UTF_8), form)
                .expect(422);
        assertThat(refused.page().select(".error-summary a").attr("href")).isEqualTo("#f-" + missing);
        assertThat(refused.errors()).isNotBlank();
        String query = "?source=essai&consentDate=2026-09-30&basis=CONSENT".replaceFirst(missing + "=[^&]*", "");
        Answer api = Api.withToken(Role.EDITOR)
                .send(
                        "POST",
                        "/api/v1/imports" + query,
                        "courriel\na@sans-preuve.example.org\n",
                        "Content-Type",
                        "text/csv")
                .expect(422);
        assertThat(Api.json(api).getString("field")).isEqualTo(missing);
        assertThat(people("a@sans-preuve.example.org")).isZero();
    }

    @Test
    void aDateToComeProvesNothing() {
        List<String> form = new ArrayList<>(Imports.TERMS);
        form.set(3, "2999-01-01");
        assertThat(take("courriel\na@demain.example.org\n".getBytes(UTF_8), form)
                        .expect(422)
                        .errors())
                .contains("Cette date n’est pas encore passée");
        assertThat(people("a@demain.example.org")).isZero();
    }

    @Test
    void theProofIsKeptWithEachPerson() {
        imported("courriel\npreuve@preuve.example.org\n");
        Object id = database.value("select id from subscriber where email = ?", "preuve@preuve.example.org");
        assertThat(database.count(
                        "consent_entry where subscriber_id = ? and what = 'GIVEN' and channel = 'IMPORT'"
                                + " and basis = 'CONSENT' and source = 'Journée du réseau' and given_on = date '2026-09-30'",
                        id))
                .isOne();
    }

    private Document imported(String file) {
        return imports.bring(file);
    }

    private Document imported(byte[] file) {
        return imports.bring(file);
    }

    private Answer take(byte[] file, List<String> terms) {
        return imports.send(file, terms);
    }

    private long people(String like) {
        return database.count("subscriber where email like ?", like);
    }

    /** Added, present, refused, read. */
    private static List<Long> sums(Document result) {
        return result.select("table[aria-labelledby=t-sum] td.num").stream()
                .map(ImportIT::figure)
                .toList();
    }

    private static Map<Long, String> refusedLines(Document result) {
        Map<Long, String> lines = new TreeMap<>();
        for (Element row : result.select("section[aria-labelledby=t-refused] tbody tr")) {
            lines.put(figure(row.selectFirst("th")), plain(row.select("td").text()));
        }
        return lines;
    }

    private static long figure(Element cell) {
        return Long.parseLong(cell.text().replaceAll("\\D", ""));
    }

    /** With ordinary spaces, so that sentences can be compared. */
    private static String plain(String text) {
        return text.replaceAll("\\h+", " ");
    }
}
