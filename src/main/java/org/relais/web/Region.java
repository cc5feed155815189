package org.relais.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A region, which nobody types: it is derived from the département (A14). Collectivities overseas and « Étranger » are in none.
 *
 * @param code as INSEE writes it
 * @param departements their codes
 */
public record Region(String code, String name, Set<String> departements) {
    private static final List<Region> ALL = load();

    public static List<Region> all() {
        return ALL;
    }

    public static Optional<Region> of(String code) {
        return ALL.stream().filter(each -> each.code.equals(code)).findFirst();
    }

    /** The region of a département, if it has one. */
    public static Optional<Region> around(String departement) {
        return ALL.stream()
                .filter(each -> departement != null && each.departements.contains(departement))
                .findFirst();
    }

    private static List<Region> load() {
        try (InputStream in = Region.class.getClassLoader().getResourceAsStream("regions.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(parts -> new Region(parts[0], parts[1], Set.of(parts[2].split(" "))))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
