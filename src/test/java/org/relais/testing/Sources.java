package org.relais.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The product's own files, for tests that hold them together. */
public final class Sources {
    private final Map<Path, String> files = new TreeMap<>();

    private Sources(String folder, String ending) {
        if (!Files.exists(Path.of(folder))) {
            return;
        }
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            for (Path each :
                    all.filter(file -> file.toString().endsWith(ending)).toList()) {
                files.put(each, Files.readString(each).replaceAll("(?s)/\\*.*?\\*/", ""));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Sources java() {
        return new Sources("src/main/java", ".java");
    }

    public static Sources templates() {
        return new Sources("src/main/resources/templates", ".ftlh");
    }

    public static Sources mailTemplates() {
        return new Sources("mail-templates", ".ftl");
    }

    /** The first group of every place where the pattern occurs. */
    public Stream<String> all(String pattern) {
        return files.values().stream()
                .flatMap(text -> Pattern.compile(pattern).matcher(text).results())
                .map(found -> found.group(1));
    }

    public Stream<MatchResult> matches(String pattern) {
        return files.values().stream()
                .flatMap(text -> Pattern.compile(pattern).matcher(text).results());
    }
}
