package org.relais.imports;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.subscribers.ImportTerms;

/** An import as a browser or a program sends it: a file and three fields. */
final class ImportForm implements AutoCloseable {
    private static final int LONGEST_FIELD = 1 << 12;
    private final Map<String, String> typed = new HashMap<>();
    private final List<EntityPart> parts;
    private EntityPart file;

    ImportForm(List<EntityPart> parts) throws IOException {
        this.parts = parts;
        for (EntityPart part : parts) {
            if (part.getName().equals("file")) {
                file = part;
            } else {
                byte[] value = part.getContent().readNBytes(LONGEST_FIELD);
                typed.put(part.getName(), new String(value, StandardCharsets.UTF_8));
            }
        }
    }

    /** What stays in the form when it is shown again; a file cannot. */
    Map<String, String> typed() {
        return typed;
    }

    ImportTerms terms(LocalDate today) {
        return ImportTerms.of(typed.get("source"), typed.get("consentDate"), typed.get("basis"), today)
                .by(ImportTerms.Agreement.named(typed.get("agreement")));
    }

    InputStream content() {
        return Optional.ofNullable(file)
                .filter(part -> !fileName().isEmpty())
                .map(EntityPart::getContent)
                .orElseThrow(() -> Refusal.invalid("file", "import.needs-a-file"));
    }

    String fileName() {
        return file == null ? "" : file.getFileName().orElse("");
    }

    @Override
    public void close() {
        for (EntityPart part : parts) {
            try {
                part.getContent().close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
