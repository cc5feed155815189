package org.relais.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How mails look in this house.
 *
 * @param color of links, buttons and dates, on light grounds
 * @param darkColor of the same on dark grounds
 * @param accent decoration, never under words
 * @param logo none: the sender's name is written
 * @param templates a folder whose files take the place of those of {@code mail-templates/}
 */
public record LookSettings(
        String color, String darkColor, String accent, Optional<Logo> logo, Optional<Path> templates) {
    LookSettings(Values values) {
        this(
                values.read("mail.color", "#17565e", value -> Colour.of(value).seenOn("#ffffff", "#faf8f4", "#e0eeec")),
                values.read("mail.color.dark", "#86cbcc", value -> Colour.of(value)
                        .seenOn("#14191b", "#1b2224", "#1c3639", "#0c2023")),
                values.read("mail.accent", "#dfa94f", value -> Colour.of(value).code()),
                values.optional("logo", LookSettings::logo),
                values.optional("mail.templates", LookSettings::folder));
    }

    private static Logo logo(String file) {
        try {
            return Logo.of(Files.readAllBytes(Path.of(file)));
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalArgumentException("must be a file that can be read", unreadable);
        }
    }

    private static Path folder(String name) {
        Path folder = Path.of(name).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("must be a folder that exists");
        }
        return folder;
    }
}
