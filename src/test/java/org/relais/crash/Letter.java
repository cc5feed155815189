package org.relais.crash;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.Editors;

/** An issue to people of its own, whom no other issue is for. */
final class Letter {
    private static final String DEPARTEMENT = "976";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Scene scene;
    private final DatabaseProbe probe;
    private final int number;
    private final int people;
    private final int issue;

    private Letter(Scene scene, int number, int people) {
        this.scene = scene;
        this.probe = scene.probe;
        this.number = number;
        this.people = people;
        subscribe();
        Editors editors = scene.editors();
        // The demonstration's resources serve each issue again.
        probe.change("delete from issue_entry where issue_id in (select id from issue where status = 'SENT')");
        this.issue = editors.openIssue();
        editors.assemble(issue);
    }

    /** Written and ready to be sent. */
    static Letter write(Scene scene, int number, int people) {
        return new Letter(scene, number, people);
    }

    /** Those of the letters before stay, and must not be written to. */
    private void subscribe() {
        probe.change(
                "delete from subscriber_topic where subscriber_id in (select id from subscriber where source = 'crash')");
        probe.change("""
                insert into subscriber (id, email, fingerprint, language, departement, status, source, created_at, confirmed_at,
                  version)
                select ? * 1000000 + n, 'lecteur-' || n || '@l' || ? || '.crash.example.org', 'print-' || ? || '-' || n, 'fr', ?,
                  'CONFIRMED', 'crash', current_timestamp, current_timestamp, 0
                from generate_series(1, ?) n
                """, number, number, number, DEPARTEMENT, people);
        probe.change(
                "insert into subscriber_topic (subscriber_id, topic) select id, 'NEWSLETTER' from subscriber where id / 1000000 = ?",
                number);
    }

    int issue() {
        return issue;
    }

    void send() {
        scene.editors().sendNow(issue, DEPARTEMENT);
    }

    /** Whom it is for. */
    Set<String> audience() {
        return IntStream.rangeClosed(1, people)
                .mapToObj(one -> "lecteur-" + one + "@l" + number + ".crash.example.org")
                .collect(Collectors.toSet());
    }

    /** Its number in the outbox, once its audience is frozen. */
    long awaitFrozen() {
        String mailing = "mailing m join issue i on i.mailing_id = m.id where i.number = ? and m.audience > 0";
        Awaitility.await("issue " + issue + " to be frozen")
                .atMost(PATIENCE)
                .until(() -> probe.count(mailing, issue) == 1);
        return ((Number) probe.value("select m.id from " + mailing, issue)).longValue();
    }

    /** How many people it has not been begun for. */
    long waiting(long mailing) {
        return probe.count("delivery where mailing_id = ? and status in ('QUEUED', 'CLAIMED')", mailing);
    }

    /** The five minutes between two tries pass at once, again and again, until everybody's outcome is known. */
    void awaitFinished(long mailing) {
        Awaitility.await("issue " + issue + " to be finished")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    probe.change("""
                            update delivery set due_at = current_timestamp
                            where mailing_id = ? and status = 'QUEUED' and due_at > current_timestamp
                            """, mailing);
                    return probe.count("mailing where id = ? and status = 'FINISHED'", mailing) == 1;
                });
    }
}
