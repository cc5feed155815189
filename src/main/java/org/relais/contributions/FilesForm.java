package org.relais.contributions;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.relais.attachments.Judged;

/** A form with one file; no more is read of it than we would take. */
final class FilesForm {
    private static final int LONGEST_ALT = 1 << 12;
    private byte[] file = new byte[0];
    private String name = "";
    private String alt = "";

    FilesForm(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            try (InputStream content = part.getContent()) {
                if (part.getName().equals("file")) {
                    file = content.readNBytes(Judged.LARGEST_SOUND + 1);
                    name = part.getFileName().orElse("");
                } else if (part.getName().equals("alt")) {
                    alt = new String(content.readNBytes(LONGEST_ALT), StandardCharsets.UTF_8);
                }
            }
        }
    }

    /** What stays in the form when it is shown again; a file cannot. */
    String alt() {
        return alt;
    }

    Optional<Judged> judged() {
        return file.length == 0 ? Optional.empty() : Optional.of(Judged.of(name, alt, file));
    }
}
