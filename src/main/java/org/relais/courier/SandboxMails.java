package org.relais.courier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.relais.Refusal;
import org.relais.web.Settings;

/** The mails of the sandbox, as the staff page shows them. */
@ApplicationScoped
public class SandboxMails {
    /** A day and a file's name as the courier writes them, and so no way out of the folder. */
    private static final Pattern ID = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(\\d{9}-[0-9a-z]{1,13})");

    /**
     * A mail as it would have arrived.
     *
     * @param id to load it by
     * @param files the names of what is attached, invitations included
     */
    public record Mail(String id, String to, String subject, String html, String text, List<String> files) {
        boolean names(String address) {
            return Stream.of(to, html, text)
                    .anyMatch(part ->
                            part != null && part.toLowerCase(Locale.ROOT).contains(address));
        }
    }

    private final Path mails;

    /** For the container's proxy only. */
    protected SandboxMails() {
        this(Path.of(""));
    }

    @Inject
    SandboxMails(Settings settings) {
        this(settings.dataDirectory());
    }

    SandboxMails(Path dataDirectory) {
        this.mails = dataDirectory.resolve("mails");
    }

    /** The newest first. */
    public List<Mail> newest(int limit) {
        try (Stream<Path> files =
                Files.exists(mails) ? Files.find(mails, 2, (file, kind) -> isMail(file)) : Stream.of()) {
            return files.map(SandboxMails::id)
                    .sorted(Comparator.reverseOrder())
                    .limit(limit)
                    .map(this::load)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Mail load(String id) {
        return file(id).map(file -> read(id, file)).orElseThrow(() -> Refusal.unknown("sandbox-mail.unknown"));
    }

    /** The message as it was written, to be downloaded. */
    public byte[] source(String id) {
        try {
            return Files.readAllBytes(file(id).orElseThrow(() -> Refusal.unknown("sandbox-mail.unknown")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Deletes those to or about that address. */
    void forget(String address) {
        newest(Integer.MAX_VALUE).stream()
                .filter(mail -> mail.names(address))
                .map(mail -> file(mail.id()))
                .flatMap(Optional::stream)
                .forEach(SandboxMails::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<Path> file(String id) {
        var parts = ID.matcher(id);
        return parts.matches()
                ? Optional.of(mails.resolve(parts.group(1)).resolve(parts.group(2) + ".eml"))
                        .filter(Files::isRegularFile)
                : Optional.empty();
    }

    private static boolean isMail(Path file) {
        return file.toString().endsWith(".eml") && ID.matcher(id(file)).matches();
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return file.getParent().getFileName() + "-" + name.substring(0, name.length() - ".eml".length());
    }

    private static Mail read(String id, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), bytes);
            return new Mail(
                    id,
                    message.getHeader("To", ", "),
                    message.getSubject(),
                    body(message, "text/html"),
                    body(message, "text/plain"),
                    files(message).toList());
        } catch (IOException | MessagingException failed) {
            throw new UncheckedIOException(new IOException("A mail of the sandbox cannot be read", failed));
        }
    }

    private static Stream<String> files(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < parts.getCount(); i++) {
                files(parts.getBodyPart(i)).forEach(names::add);
            }
            return names.stream();
        }
        return Part.ATTACHMENT.equals(part.getDisposition()) ? Stream.ofNullable(part.getFileName()) : Stream.of();
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = body(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
