package org.relais.newsletter;

import java.util.ArrayList;
import java.util.List;

/** Two texts word by word, by the longest sequence of words that both have. */
public final class Compared {
    /** What became of a run of words. */
    public enum Fate {
        SAME,
        GONE,
        NEW
    }

    /** A run of words and its fate. */
    public record Piece(Fate fate, String text) {
        public boolean gone() {
            return fate == Fate.GONE;
        }

        public boolean fresh() {
            return fate == Fate.NEW;
        }
    }

    private final String[] before;
    private final String[] after;
    private final int[][] common;
    private final List<Piece> pieces = new ArrayList<>();

    private Compared(String before, String after) {
        this.before = words(before);
        this.after = words(after);
        common = new int[this.before.length + 1][this.after.length + 1];
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }

    /** In reading order; neighbours differ in their fate. */
    static List<Piece> words(String before, String after) {
        Compared both = new Compared(before, after);
        both.measure();
        both.walk();
        return both.pieces;
    }

    /** From the end: how long the common sequence of what is left of both is. */
    private void measure() {
        for (int i = before.length - 1; i >= 0; i--) {
            for (int j = after.length - 1; j >= 0; j--) {
                common[i][j] = before[i].equals(after[j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    private void walk() {
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            if (i < before.length && j < after.length && before[i].equals(after[j])) {
                say(Fate.SAME, before[i++]);
                j++;
            } else if (i < before.length && (j == after.length || common[i + 1][j] >= common[i][j + 1])) {
                say(Fate.GONE, before[i++]);
            } else {
                say(Fate.NEW, after[j++]);
            }
        }
    }

    private void say(Fate fate, String word) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).fate() == fate) {
            pieces.set(last, new Piece(fate, pieces.get(last).text() + " " + word));
        } else {
            pieces.add(new Piece(fate, word));
        }
    }
}
