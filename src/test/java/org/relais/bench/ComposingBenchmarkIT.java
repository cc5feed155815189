package org.relais.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relais.testing.Answer;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.DurablePostgres;
import org.relais.testing.StandaloneServer;
import org.relais.testing.Team;

/**
 * An issue of 60 entries, composed by every act there is, as the page's scripts send it; 2,000 public resources, of which 1,900 had their
 * turn in an issue before and 40 wait. The whole way: connection, log-in, transaction with {@code fsync}, journal, answer.
 */
@Tag("benchmark")
class ComposingBenchmarkIT {
    private static final int RESOURCES = 2_000;
    private static final int HAD_THEIR_TURN = 1_900;
    private static final int ENTRIES = 60;
    private static final int WARM = 40;
    private static final int TIMES = 60;
    private static final double MOST_MILLIS = 100;
    private static final Team.Colleague ADMINISTRATOR = new Team.Colleague("admin@example.org", "motdepasse-essai");
    private final Map<String, double[]> measured = new LinkedHashMap<>();
    private Team team;
    private String page;
    private double took;

    /** One round of an act; the number counts up. */
    private interface Act extends Consumer<Integer> {}

    @Test
    void everyActOnAnIssueOfSixtyEntriesIsAnsweredAtOnce() {
        try (DurablePostgres database = new DurablePostgres();
                StandaloneServer server = server(database)) {
            server.start().awaitReady();
            DatabaseProbe probe = new DatabaseProbe(database.source());
            fill(probe);
            team = Team.at(server, ADMINISTRATOR);
            page = team.post("/staff/newsletter").expect(303).location();
            assertThat(composer().select("[data-entry]")).hasSize(ENTRIES);
            acts();
        }
        measured.forEach((act, millis) -> System.out.printf(
                "%-22s median %5.1f ms, p95 %5.1f ms, at most %5.1f ms%n",
                act, part(millis, 0.5), part(millis, 0.95), part(millis, 1)));
        measured.forEach((act, millis) -> assertThat(part(millis, 0.95)).as(act).isLessThan(MOST_MILLIS));
    }

    private void acts() {
        List<String> entries = composer().select("[data-entry]").eachAttr("data-entry");
        List<String> sections = composer().select("[data-section]").eachAttr("data-section");
        String middle = entries.get(ENTRIES / 2);
        measure("move-up", round -> press("move-up:" + middle));
        measure("move-down", round -> press("move-down:" + middle));
        measure(
                "drag",
                round -> press(
                        "place",
                        "moved",
                        "e-" + entries.get(round % ENTRIES),
                        "into",
                        sections.get(round % sections.size()),
                        "before",
                        "0"));
        measure("drag a section", round -> press("place", "moved", "s-" + sections.get(round % sections.size())));
        measure("drop", round -> press((round % 2 == 0 ? "drop:" : "put-back:") + middle));
        measure("words", round -> press("save", "introduction", "Le texte numéro " + round));
        measure("undo", round -> {
            press("save", "introduction", "À annuler " + round);
            press(composer().select("#b-undo").val());
        });
        measure("shorten", round -> shorten(middle, round));
        measure("prepare again", round -> press("assemble"));
        measure("presence", round -> timed(() -> team.post(page + "/presence").expect(200)));
        measure("the whole page", round -> timed(() -> team.get(page).expect(200)));
        measure(
                "take",
                round -> press("take:"
                        + composer()
                                .select("#a-placer button[value^=take:]")
                                .first()
                                .val()
                                .substring(5)),
                30);
    }

    private void measure(String name, Act act) {
        measure(name, act, WARM + TIMES);
    }

    private void measure(String name, Act act, int rounds) {
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            act.accept(round);
            millis.add(took);
        }
        measured.put(
                name,
                millis.stream()
                        .skip(rounds > TIMES ? WARM : rounds / 3)
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray());
    }

    private interface Request {
        Answer send();
    }

    private void timed(Request request) {
        long before = System.nanoTime();
        request.send();
        took = (System.nanoTime() - before) / 1e6;
    }

    /** As htmx sends it: the whole form, answered by what changed. */
    private void press(String button, String... more) {
        Map<String, String> form = fields(composer());
        form.put("do", button);
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        timed(() -> team.postByScript(page, array(form)).expect(200));
    }

    private void shorten(String entry, int round) {
        String path = page + "/entries/" + entry;
        Map<String, String> form = fields(team.get(path).page());
        form.put("summary", "En quelques mots, version " + round);
        timed(() -> team.post(path, array(form)).expect(303));
    }

    private Document composer() {
        return team.get(page).expect(200).page();
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.select("main form:has([name=version]) :is(input[name], textarea[name])")) {
            fields.put(field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : field.val());
        }
        return fields;
    }

    private static String[] array(Map<String, String> form) {
        return form.entrySet().stream()
                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }

    private static double part(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, (long) (sorted.length * part))];
    }

    private static StandaloneServer server(DurablePostgres database) {
        return new StandaloneServer("bench", 5)
                .asInProduction()
                .with("RELAIS_DB_KIND", "postgresql")
                .with("RELAIS_DB_URL", database.url())
                .with("RELAIS_DB_USER", "postgres")
                .with("RELAIS_DB_PASSWORD", "postgres")
                .with("RELAIS_ADMIN_EMAIL", ADMINISTRATOR.email())
                .with("RELAIS_ADMIN_PASSWORD", ADMINISTRATOR.password())
                .with("RELAIS_DEMO", "false");
    }

    /** Ten a rule come in at most, so that sixty do; the older ones stand in an issue that is sent. */
    private static void fill(DatabaseProbe database) {
        database.change("""
                insert into resource (id, kind, title, summary, body, zone, place, organisation, status, submitted_at,
                    validated_at, version)
                select n, (array['DOCUMENT','EVENT','ACTION','TRAINING','PODCAST','TOOL'])[1 + n % 6],
                    'Ce que chacun peut faire, volet ' || n,
                    repeat('Prévenir, repérer, signaler, accompagner les mineurs victimes. ', 4), 'Texte',
                    'Europe/Paris', '', 'Association ' || n % 200, 'VALIDATED', now() - n * interval '1 hour',
                    now() - n * interval '1 hour', 0
                from generate_series(1, ?) n""", RESOURCES);
        database.change("insert into resource_theme (resource_id, theme) select id, 'theme-' || id % 25 from resource");
        database.change("""
                insert into issue (id, number, issue_year, issue_quarter, title, subject, introduction, departements, status,
                    approved_imprint, zone, edits, created_at, edited_at, version)
                values (1000000, 1, 2020, 1, 'Ancien', 'Ancien', '', '', 'SENT', 'ancien', 'Europe/Paris', 0, now(), now(), 0)""");
        database.change("update issue_counter set last_number = 1");
        database.change("""
                insert into issue_section (id, issue_id, position, title, title_en, removed)
                values (1000000, 1000000, 0, 'Ancien', '', false)""");
        database.change("""
                insert into issue_entry (id, issue_id, section_id, position, dropped, resource_id, origin_version, kind, title,
                    summary, place, original_title, original_summary)
                select 1000000 + id, 1000000, 1000000, id, false, id, 0, kind, title, summary, '', title, summary
                from resource where id <= ?""", HAD_THEIR_TURN);
        database.change("update issue_rule set at_most = 10");
        database.change("analyze");
    }
}
