package org.relais.crash;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** What the kills did, by kind and phase, as Markdown. */
final class Table {
    private static final String HEAD = """
            | killed | in the phase | kills | lost | to strangers | duplicates | open transactions | in doubt | went on after at most |
            |---|---|---:|---:|---:|---:|---:|---:|---:|
            """;

    private final List<Kill> kills;

    Table(List<Kill> kills) {
        this.kills = kills;
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(HEAD);
        for (Kind kind : Kind.values()) {
            for (Phase phase : Phase.values()) {
                row(table, kind + " | " + phase, kill -> kill.kind == kind && kill.phase() == phase);
            }
        }
        row(table, "**all** | ", kill -> true);
        return table.toString();
    }

    private void row(StringBuilder table, String name, Predicate<Kill> which) {
        List<Kill> these = kills.stream().filter(which).toList();
        if (!these.isEmpty()) {
            double longest =
                    these.stream().mapToDouble(kill -> kill.seconds).max().orElseThrow();
            table.append("| ").append(name).append(" | ").append(these.size());
            cell(table, these, kill -> kill.lost);
            cell(table, these, kill -> kill.strangers);
            cell(table, these, kill -> kill.duplicates);
            cell(table, these, kill -> kill.open);
            cell(table, these, kill -> kill.inDoubt);
            table.append(" | ")
                    .append(longest < 0 ? "" : String.format(Locale.ROOT, "%.1f s", longest))
                    .append(" |\n");
        }
    }

    private static void cell(StringBuilder table, List<Kill> kills, ToIntFunction<Kill> what) {
        table.append(" | ").append(kills.stream().mapToInt(what).sum());
    }
}
