package org.relais.centre;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.relais.web.Departement;

/**
 * A square of the map, where the country has the département; those overseas stand below.
 *
 * @param x of its left edge, as SVG counts
 * @param y of its upper edge
 */
public record Tile(Departement departement, String x, String y) {
    private static final List<Tile> ALL = load();

    public static List<Tile> all() {
        return ALL;
    }

    /** Of its middle, where its code is written. */
    public String middle() {
        return String.valueOf(Integer.parseInt(x) + 13);
    }

    /** Of the foot of its code. */
    public String foot() {
        return String.valueOf(Double.parseDouble(y) + 16.75);
    }

    private static List<Tile> load() {
        try (InputStream in = Tile.class.getClassLoader().getResourceAsStream("departement-tiles.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(parts -> new Tile(Departement.of(parts[0]).orElseThrow(), parts[1], parts[2]))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
