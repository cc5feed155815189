package org.relais.webinars;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relais.webinars.KitService.OldPhoto;

/** A form with a file, of a speaker or a document; no more is read than we would take. */
final class KitForm {
    private static final int LONGEST_FIELD = 1 << 12;
    private final Map<String, String> typed = new HashMap<>();
    private byte[] file = new byte[0];
    private String fileName = "";

    KitForm(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            try (InputStream content = part.getContent()) {
                if (part.getName().equals("file")) {
                    file = content.readNBytes(Upload.LARGEST + 1);
                    fileName = part.getFileName().orElse("");
                } else {
                    typed.put(part.getName(), new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** What stays in the form when it is shown again; a file cannot. */
    Map<String, String> typed() {
        return typed;
    }

    Speaker.Draft speaker() {
        return new Speaker.Draft(typed.get("name"), typed.get("role"), typed.get("photoText"));
    }

    OldPhoto oldPhoto() {
        return typed.containsKey("noPhoto") ? OldPhoto.DROP : OldPhoto.KEEP;
    }

    Optional<Upload> portrait() {
        return file.length == 0 ? Optional.empty() : Optional.of(Upload.portrait(file));
    }

    Handout.Draft handout() {
        Handout.Shown shown = "AFTER".equals(typed.get("shown")) ? Handout.Shown.AFTER : Handout.Shown.BEFORE;
        return new Handout.Draft(typed.get("title"), shown, typed.get("link"));
    }

    Optional<Upload> document() {
        return file.length == 0 ? Optional.empty() : Optional.of(Upload.document(fileName, file));
    }
}
