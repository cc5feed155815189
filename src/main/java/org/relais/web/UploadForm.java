package org.relais.web;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relais.Refusal;

/** A form with a file and a few fields, as a browser or a program sends it. */
public final class UploadForm implements AutoCloseable {
    private static final int LONGEST_FIELD = 1 << 12;
    private final Map<String, String> typed = new HashMap<>();
    private final List<EntityPart> parts;
    private EntityPart file;

    public UploadForm(List<EntityPart> parts) throws IOException {
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
    public Map<String, String> typed() {
        return typed;
    }

    /** What a field held, or null. */
    public String typed(String field) {
        return typed.get(field);
    }

    /** @throws Refusal when no file was chosen */
    public InputStream content() {
        return Optional.ofNullable(file)
                .filter(part -> !fileName().isEmpty())
                .map(EntityPart::getContent)
                .orElseThrow(() -> Refusal.invalid("file", "import.needs-a-file"));
    }

    public String fileName() {
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
