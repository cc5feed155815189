package org.relais.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relais.Refusal;

/**
 * Which column of a file is which of ours, cell by cell from the left; what is none of ours is left alone.
 *
 * @param columns one for each cell of the first line
 */
public record Mapping(List<Optional<Column>> columns) {
    private static final String NONE = "-";
    private static final int LONGEST_IGNORED = 300;

    public Mapping {
        columns = List.copyOf(columns);
    }

    /** What the names of the first line say; of two cells that say the same the first counts. */
    static Mapping guess(List<String> header) {
        List<Optional<Column>> columns = new ArrayList<>();
        for (String cell : header) {
            columns.add(Column.named(cell).filter(column -> !columns.contains(Optional.of(column))));
        }
        return new Mapping(columns);
    }

    /** As {@link #toString} wrote it, or a form said it: names of columns, « - » for what is left alone. */
    public static Mapping of(List<String> names) {
        return new Mapping(names.stream()
                .map(name -> Arrays.stream(Column.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .toList());
    }

    public static Mapping of(String names) {
        return of(List.of(names.split(",")));
    }

    /** @throws Refusal when the addresses are nowhere, or something is in two places */
    public Mapping complete() {
        for (Column column : Column.values()) {
            long times = columns.stream().filter(Optional.of(column)::equals).count();
            if (times > 1) {
                throw Refusal.invalid("columns", "import.column-twice", column.field());
            }
            if (times == 0 && column == Column.EMAIL) {
                throw Refusal.invalid("columns", "import.header-missing");
            }
        }
        return this;
    }

    /** Column → its place. */
    Map<Column, Integer> places() {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int place = 0; place < columns.size(); place++) {
            int here = place;
            columns.get(place).ifPresent(column -> places.put(column, here));
        }
        return places;
    }

    /** The names of the columns that are not taken, for the result. */
    public String ignored(List<String> header) {
        List<String> names = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            if (!header.get(place).isEmpty() && columns.get(place).isEmpty()) {
                names.add(header.get(place));
            }
        }
        String all = String.join(", ", names).replaceAll("\\p{Cntrl}", " ");
        return all.length() <= LONGEST_IGNORED ? all : all.substring(0, LONGEST_IGNORED - 1) + "…";
    }

    @Override
    public String toString() {
        return columns.stream()
                .map(column -> column.map(Enum::name).orElse(NONE))
                .collect(Collectors.joining(","));
    }
}
