package org.relais.typography;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that is being set, and the places where it was cut, which move with what is set before them. */
final class Passage {
    private static final Pattern PLACE = Pattern.compile(String.valueOf(Kept.PLACE));

    private String text;
    private final int[] cuts;

    Passage(List<String> pieces) {
        text = String.join("", pieces).replace(Kept.PLACE, ' ');
        cuts = new int[pieces.size()];
        int end = 0;
        for (int at = 0; at < cuts.length; at++) {
            end += pieces.get(at).length();
            cuts[at] = end;
        }
    }

    void set(Rule rule) {
        String whole = text;
        Matcher found = rule.pattern().matcher(whole);
        int[] before = cuts.clone();
        StringBuilder out = new StringBuilder(whole.length() + 16);
        int done = 0;
        while (found.find()) {
            int start = out.length() + found.start() - done;
            found.appendReplacement(out, rule.replacement().apply(found, whole));
            move(before, found, start, out.length());
            done = found.end();
        }
        text = found.appendTail(out).toString();
    }

    /** A cut inside what was replaced goes before it. */
    private void move(int[] before, Matcher found, int start, int end) {
        for (int at = 0; at < cuts.length; at++) {
            if (before[at] >= found.end()) {
                cuts[at] = before[at] - found.end() + end;
            } else if (before[at] > found.start()) {
                cuts[at] = start;
            }
        }
    }

    /**
     * Takes out what is not to be set.
     *
     * @param bare how much of what was found is meant
     */
    List<String> lift(Pattern pattern, UnaryOperator<String> bare) {
        List<String> lifted = new ArrayList<>();
        set(new Rule(pattern, (found, whole) -> {
            String kept = bare.apply(found.group());
            lifted.add(kept);
            return Kept.PLACE + Matcher.quoteReplacement(found.group().substring(kept.length()));
        }));
        return lifted;
    }

    void put(List<String> lifted) {
        Iterator<String> next = lifted.iterator();
        set(new Rule(PLACE, (found, whole) -> Matcher.quoteReplacement(next.next())));
    }

    List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            pieces.add(text.substring(from, cut));
            from = cut;
        }
        return pieces;
    }
}
