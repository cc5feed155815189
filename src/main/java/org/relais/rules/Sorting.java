package org.relais.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Gives each of what waits to the first rule that wishes for it and has room left. */
public final class Sorting {
    private Sorting() {}

    /** What a rule takes, in the order it prefers. */
    public record Taken<T>(Rule rule, List<T> all) {}

    /**
     * @param as what a rule asks about each
     * @param standing how many stand in a rule's section already; they count for « at most »
     * @return a line for every rule, in their order, also for one that takes nothing
     */
    public static <T> List<Taken<T>> sort(
            List<Rule> rules, List<T> waiting, Function<T, Candidate> as, ToIntFunction<Rule> standing) {
        List<T> left = new ArrayList<>(waiting);
        List<Taken<T>> taken = new ArrayList<>();
        for (Rule rule : rules) {
            List<T> all = left.stream()
                    .filter(each -> rule.wish().wants(as.apply(each)))
                    .sorted(Comparator.comparing(as, rule.wish().preference().order()))
                    .limit(room(rule, standing))
                    .toList();
            left.removeAll(all);
            taken.add(new Taken<>(rule, all));
        }
        return taken;
    }

    private static long room(Rule rule, ToIntFunction<Rule> standing) {
        Integer most = rule.wish().atMost();
        return most == null ? Long.MAX_VALUE : Math.max(0, most - standing.applyAsInt(rule));
    }

    /** Where one that a person places themselves belongs, whether or not there is room. */
    public static Optional<Rule> first(List<Rule> rules, Candidate candidate) {
        return rules.stream().filter(rule -> rule.wish().wants(candidate)).findFirst();
    }
}
