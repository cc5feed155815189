package org.relais.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.relais.staff.Role;

/** The people who bring subscribers in and make an issue leave, on the pages as they would. */
public final class Editors {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private final Team team;

    public Editors(Team team) {
        this.team = team;
    }

    public Team team() {
        return team;
    }

    /** A file of subscribers of one département, from 1 to count. */
    public static String subscribers(int count, String departement, IntFunction<String> address) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> address.apply(number) + ",fr," + departement)
                .collect(Collectors.joining("\n", "email,langue,departement\n", "\n"));
    }

    /** Imports a file and returns the page that says what became of it. */
    public Document importFile(String csv) {
        return new Imports(team).bring(csv);
    }

    /** Has a fresh resource validated, so that an issue has something to say, and opens the issue that takes it in. */
    public int openIssue(Api api, String title) {
        validated(api, "DOCUMENT", title);
        int number = openIssue();
        assemble(number);
        return number;
    }

    /** Proposes a resource and has it validated. */
    public static String validated(Api api, String kind, String title) {
        String id = Api.json(api.post(
                                "/api/v1/resources",
                                "{\"kind\":\"%s\",\"title\":\"%s\",\"summary\":\"Ce qu’il faut en retenir.\","
                                                .formatted(kind, title)
                                        + "\"link\":\"https://example.org/document\",\"organisation\":\"Équipe du réseau\"}")
                        .expect(201))
                .get("id")
                .toString();
        api.post("/api/v1/resources/" + id + "/validate", "").expect(200);
        return id;
    }

    /** Takes in what is validated and stands in no issue yet. */
    public void assemble(int number) {
        press(number, "assemble");
    }

    /** Sends the composer's form as it stands, by one of its buttons. */
    private void press(int number, String button) {
        List<String> form = new ArrayList<>();
        for (Element field : team.get("/staff/newsletter/" + number)
                .page()
                .select("main form input[name], main form textarea[name]")) {
            form.addAll(List.of(field.attr("name"), field.hasAttr("value") ? field.val() : field.wholeText()));
        }
        form.addAll(List.of("do", button));
        team.post("/staff/newsletter/" + number, form.toArray(String[]::new)).expect(303);
    }

    public int openIssue() {
        String path = team.post("/staff/newsletter").expect(303).location();
        return Integer.parseInt(path.replaceFirst("/staff/newsletter/(\\d+).*", "$1"));
    }

    /** To the people of some départements or to everyone, asked for by this one and approved by whoever may. */
    public void release(int number, String departements) {
        address(number, "departements", departements);
        approve(number);
    }

    /** Whom it is for, by the fields of its page. */
    public void address(int number, String... fields) {
        team.post("/staff/newsletter/" + number + "/audience", fields).expect(303);
    }

    /** Asked for by this one and approved by whoever may: themselves where they are alone. */
    public void approve(int number) {
        team.post("/staff/newsletter/" + number + "/send-back", "words", "Ce qu’un autre essai a laissé");
        team.post("/staff/newsletter/" + number + "/review", "words", "À relire")
                .expect(303);
        if (team.post("/staff/newsletter/" + number + "/approve").status() != 303) {
            Team.logIn(Role.ADMIN, Role.EDITOR)
                    .post("/staff/newsletter/" + number + "/approve")
                    .expect(303);
        }
    }

    /** « Envoyer maintenant », to the people of some départements or to everyone. */
    public void sendNow(int number, String departements) {
        release(number, departements);
        sendNow(number);
    }

    /** What is approved. */
    public void sendNow(int number) {
        schedule(number, "now", "", "").expect(303);
    }

    /** The form of the schedule, with a word for whatever is worth a look. */
    public Answer schedule(int number, String button, String date, String time) {
        return team.post(
                "/staff/newsletter/" + number + "/schedule",
                "date",
                date,
                "time",
                time,
                "word",
                "Vu ensemble",
                "do",
                button);
    }

    /** The balance as the page of the sending shows it. */
    public Balance balance(int number) {
        Document page =
                team.get("/staff/newsletter/" + number + "/sending").follow().page();
        long sum = page.select("tbody th:has(.dot) + td.num").stream()
                .mapToLong(Editors::figure)
                .sum();
        Element total = page.selectFirst("tfoot td.num");
        return new Balance(total == null ? -1 : figure(total), sum, page.text());
    }

    /**
     * What the page of a sending says.
     *
     * @param total the frozen list, at its foot; −1 before it began
     * @param sum of all its rows
     */
    public record Balance(long total, long sum, String words) {
        public boolean finished() {
            return words.contains("Envoi terminé");
        }
    }

    /** Looks again and again until it is finished; at every moment the sum is the audience. */
    public Balance watchUntilSent(int number) {
        Awaitility.await("issue " + number + " to leave")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    Balance balance = balance(number);
                    if (balance.total() >= 0) {
                        assertThat(balance.sum()).as(balance.words()).isEqualTo(balance.total());
                    }
                    return balance.finished();
                });
        return balance(number);
    }

    private static long figure(Element cell) {
        return Long.parseLong(cell.text().replaceAll("\\D", ""));
    }
}
