package org.relais.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Brings files of people in as someone of the team does on the pages: sent, checked, then done. */
public final class Imports {
    public static final List<String> TERMS =
            List.of("source", "Journée du réseau", "consentDate", "2026-09-30", "basis", "CONSENT");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private final Team team;

    public Imports(Team team) {
        this.team = team;
    }

    /** All the way; returns the page that says what became of it. */
    public Document bring(byte[] file) {
        String path = check(send(file, TERMS).expect(303).follow().expect(200));
        return settled(team.post(path + "/start").expect(303).location());
    }

    public Document bring(String csv) {
        return bring(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** What the form answers. */
    public Answer send(byte[] file, List<String> terms) {
        return team.upload(
                "/staff/subscribers/import",
                new Browsing.Upload("file", "liste.csv", file),
                terms.toArray(String[]::new));
    }

    /** Has it read through with the columns as they were found; returns where the import is, once it was. */
    public String check(Answer columns) {
        Element form = columns.page().selectFirst("main form[method=post][action$=columns]");
        List<String> fields = new ArrayList<>();
        form.select("input[type=hidden]").forEach(each -> fields.addAll(List.of(each.attr("name"), each.val())));
        form.select("select[name=columns]")
                .forEach(each -> fields.addAll(List.of(
                        "columns",
                        each.select("option[selected]").isEmpty()
                                ? "-"
                                : each.select("option[selected]").val())));
        String path = team.post(form.attr("action"), fields.toArray(String[]::new))
                .expect(303)
                .location();
        settled(path);
        return path;
    }

    /** Its page once nothing moves any more. */
    public Document settled(String path) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> team.get(path).expect(200).page(), page -> page.select("progress")
                        .isEmpty());
    }
}
