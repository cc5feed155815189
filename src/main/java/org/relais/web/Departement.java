package org.relais.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A département, an overseas collectivity, or « Étranger » (99), by its INSEE code, which is a string: 2A, 01, 974 (A14).
 *
 * @param code as INSEE writes it
 * @param name as a reader knows it
 */
public record Departement(String code, String name) {
    private static final Map<String, Departement> BY_CODE = load();

    /** All of them, in INSEE's order, those overseas last. */
    public static Collection<Departement> all() {
        return BY_CODE.values();
    }

    /** Tolerates what spreadsheets do to codes: « 1 » for « 01 », « 2a » for « 2A ». */
    public static Optional<Departement> of(String typed) {
        String code = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        return Optional.ofNullable(BY_CODE.get(code.matches("[1-9]") ? "0" + code : code));
    }

    /** « Gironde (33) ». */
    public String label() {
        return name + " (" + code + ")";
    }

    private static Map<String, Departement> load() {
        try (InputStream in = Departement.class.getClassLoader().getResourceAsStream("departements.txt")) {
            Map<String, Departement> all = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .forEach(parts -> all.put(parts[0], new Departement(parts[0], parts[1])));
            return java.util.Collections.unmodifiableMap(all);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
