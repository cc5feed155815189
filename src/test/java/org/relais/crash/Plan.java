package org.relais.crash;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Which kills, in which order: for each issue one while its audience is frozen and then a hand of kinds, the phases of each kind
 * dealt from a shuffled deck so that all come equally often. The same seed gives the same plan.
 */
final class Plan {
    /** Servers die one after the other, so that the second is alone and both start together. */
    private static final List<Kind> HAND =
            List.of(Kind.DATABASE, Kind.RELAY, Kind.NODE, Kind.SERVER, Kind.DATABASE, Kind.RELAY);

    private static final List<Kind> FREEZING = List.of(Kind.NODE, Kind.DATABASE, Kind.SERVER);
    private static final List<Kind> LAST = List.of(Kind.FROZEN, Kind.NODE);

    private final Random random;
    private final Map<Kind, Deque<Phase>> decks = new EnumMap<>(Kind.class);

    private Plan(Random random) {
        this.random = random;
    }

    static Deque<Kill> of(int kills, Random random) {
        Plan plan = new Plan(random);
        Deque<Kill> all = new ArrayDeque<>();
        for (int issue = 0; all.size() < kills; issue++) {
            List<Kill> hand = plan.hand(issue, all.size());
            all.addAll(hand.subList(0, Math.min(hand.size(), kills - all.size())));
        }
        return all;
    }

    private List<Kill> hand(int issue, int before) {
        List<Kill> kills = new ArrayList<>();
        kills.add(new Kill(before + 1, FREEZING.get(issue % FREEZING.size()), Phase.FREEZING));
        List<Kind> kinds = new ArrayList<>(HAND);
        kinds.add(LAST.get(issue % LAST.size()));
        for (Kind kind : kinds) {
            kills.add(new Kill(before + kills.size() + 1, kind, deal(kind)));
        }
        return kills;
    }

    private Phase deal(Kind kind) {
        Deque<Phase> deck = decks.computeIfAbsent(kind, fresh -> new ArrayDeque<>());
        if (deck.isEmpty()) {
            List<Phase> phases = new ArrayList<>(kind.phases());
            Collections.shuffle(phases, random);
            deck.addAll(phases);
        }
        return deck.pop();
    }
}
