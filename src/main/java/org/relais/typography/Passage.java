package org.relais.typography;

import java.util.ArrayList;
import java.util.Arrays;
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
     * Takes out what is not to be set; where it was cut it stays cut, so that an address which a link shows does not fall out of it.
     *
     * @param bare how much of what was found is meant
     */
    List<String> lift(Pattern pattern, UnaryOperator<String> bare) {
        List<String> lifted = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        int[] before = cuts.clone();
        Matcher found = pattern.matcher(text);
        int done = 0;
        while (found.find(done)) {
            out.append(text, done, found.start());
            done = found.start();
            int end = done + bare.apply(found.group()).length();
            while (done < end) {
                int next = Math.min(end, cutAfter(before, done));
                lifted.add(text.substring(done, next));
                out.append(Kept.PLACE);
                done = next;
                follow(before, done, out.length());
            }
        }
        text = out.append(text, done, text.length()).toString();
        return lifted;
    }

    /** Every cut from a place on, now that the place is somewhere else. */
    private void follow(int[] before, int place, int now) {
        for (int at = 0; at < cuts.length; at++) {
            cuts[at] = before[at] >= place ? before[at] - place + now : cuts[at];
        }
    }

    private int cutAfter(int[] before, int place) {
        return Arrays.stream(before).filter(cut -> cut > place).findFirst().orElse(text.length());
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
