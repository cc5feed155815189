package org.relais.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.Editors;

/** Holds the relay's record against the frozen audience of an issue, and tells each kill what it did. */
final class Reckoning {
    private final DatabaseProbe probe;
    private final Ledger ledger;
    private final List<Kill> kills;
    private final List<String> wrong = new ArrayList<>();

    /** @param kills of all issues so far, in their order */
    Reckoning(Scene scene, List<Kill> kills) {
        this.probe = scene.probe;
        this.ledger = scene.relay.ledger();
        this.kills = kills;
    }

    /** Empty when all is well; else what is not, one sentence each. */
    List<String> of(Letter letter, long mailing, Editors editors) {
        Set<String> audience = letter.audience();
        assertThat(addresses("delivery where mailing_id = " + mailing))
                .as("the frozen audience")
                .isEqualTo(audience);
        kills.stream().filter(kill -> kill.open < 0).forEach(kill -> kill.open = openAt(kill, audience));
        audience.stream().filter(person -> !ledger.taken().containsKey(person)).forEach(this::lost);
        strangers();
        doubles(audience);
        doubts(audience);
        balance(editors.balance(letter.issue()), audience.size(), mailing);
        return wrong;
    }

    /** A connection that rests after the issue before has nothing open, though the relay cannot know. */
    private int openAt(Kill kill, Set<String> audience) {
        return (int) ledger.openAt(kill.number).stream()
                .filter(person -> audience.contains(person) || person.startsWith(Ledger.NOBODY_YET))
                .count();
    }

    private void lost(String person) {
        wrong.add("lost: " + person);
        blame(person).lost++;
    }

    /** Nobody's address, somebody else's message, or a second issue for somebody who is in one only. */
    private void strangers() {
        Set<String> known = addresses("delivery");
        ledger.taken().forEach((person, copies) -> {
            boolean sameMessage = copies.stream()
                    .allMatch(copy -> copy.messageId().equals(copies.get(0).messageId())
                            && copy.saidTo().equals(person));
            if (!known.contains(person) || !sameMessage) {
                wrong.add("to a stranger: " + copies);
                blame(person).strangers++;
            }
        });
    }

    /** Each copy beyond the first must have been open at a kill of its own, and be counted as in doubt. */
    private void doubles(Set<String> audience) {
        Set<String> inDoubt = addresses("delivery where in_doubt");
        for (String person : audience) {
            int more = ledger.taken().getOrDefault(person, List.of()).size() - 1;
            List<Kill> openAt = kills.stream()
                    .filter(kill -> ledger.openAt(kill.number).contains(person))
                    .toList();
            openAt.stream().limit(Math.max(0, more)).forEach(kill -> kill.duplicates++);
            if (more > openAt.size()) {
                wrong.add("sent %d times, open at %d kills: %s".formatted(more + 1, openAt.size(), person));
            }
            if (more > 0 && !inDoubt.contains(person)) {
                wrong.add("sent twice and not in doubt: " + person);
            }
        }
    }

    private void doubts(Set<String> audience) {
        for (Object row : probe.column("select address || ' ' || lane || ':' || epoch || ' ' || at at time zone 'utc'"
                + " from crash_doubt")) {
            String[] doubt = row.toString().split(" ", 3);
            if (audience.contains(doubt[0])) {
                Instant at =
                        OffsetDateTime.parse(doubt[2].replace(' ', 'T') + "Z").toInstant();
                openAt(doubt[0], at)
                        .or(() -> kills.stream()
                                .filter(kill -> kill.lanes.contains(doubt[1]))
                                .findFirst())
                        .orElseGet(() -> last(at))
                        .inDoubt++;
            }
        }
    }

    private void balance(Editors.Balance page, int audience, long mailing) {
        long inDoubt = probe.count("delivery where mailing_id = ? and in_doubt", mailing);
        String doubt = inDoubt == 0 ? "Rien d’incertain" : inDoubt + " message";
        String words = page.words().replaceAll("\\h", " ");
        if (page.total() != audience || page.sum() != audience || !page.finished() || !words.contains(doubt)) {
            wrong.add("the page of the sending says: " + words);
        }
        Map<String, Long> states = new HashMap<>();
        probe.column("select status from delivery where mailing_id = ?", mailing)
                .forEach(status -> states.merge(status.toString(), 1L, Long::sum));
        if (!states.equals(Map.of("SENT", (long) audience))) {
            wrong.add("not all were sent: " + states);
        }
    }

    /** Of what cannot be told from its row. */
    private Kill blame(String person) {
        Instant now = Instant.now();
        return openAt(person, now).orElseGet(() -> last(now));
    }

    /** The last kill before that at which the message was open. */
    private Optional<Kill> openAt(String person, Instant before) {
        return kills.stream()
                .filter(kill ->
                        !kill.at.isAfter(before) && ledger.openAt(kill.number).contains(person))
                .reduce((earlier, later) -> later);
    }

    private Kill last(Instant before) {
        return kills.stream()
                .filter(kill -> !kill.at.isAfter(before))
                .reduce((earlier, later) -> later)
                .orElse(kills.get(0));
    }

    private Set<String> addresses(String from) {
        return probe.column("select address from " + from).stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(() -> new HashSet<>()));
    }
}
