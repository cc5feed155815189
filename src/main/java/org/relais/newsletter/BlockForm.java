package org.relais.newsletter;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.attachments.Judged;

/** What the form of a block sends, and what it shows again when it is refused; no more is read of a file than we would take. */
public final class BlockForm {
    private static final int LONGEST_FIELD = 1 << 14;
    private final Map<String, String> fields = new HashMap<>();
    private byte[] file = new byte[0];
    private String fileName = "";

    private BlockForm() {}

    BlockForm(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            try (InputStream content = part.getContent()) {
                if (part.getName().equals("file")) {
                    file = content.readNBytes(Judged.LARGEST + 1);
                    fileName = part.getFileName().orElse("");
                } else {
                    fields.put(part.getName(), new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
                }
            }
        }
    }

    static BlockForm of(Block block) {
        BlockForm form = new BlockForm();
        form.fields.putAll(Map.of(
                "kind", block.kind().name(), "title", block.title(), "text", block.text(), "link", block.link()));
        return form;
    }

    static BlockForm empty(EntryKind kind) {
        BlockForm form = new BlockForm();
        form.fields.put("kind", kind.name());
        return form;
    }

    EntryKind kind() {
        return EntryKind.block(field("kind")).orElseThrow(() -> Refusal.invalid("kind", "block.kind-unknown"));
    }

    long section() {
        return field("section").matches("\\d{1,18}") ? Long.parseLong(field("section")) : 0;
    }

    /** The file, judged; its alternative text is the block's title. */
    Optional<Judged> picture() {
        return file.length == 0 ? Optional.empty() : Optional.of(Judged.of(fileName, title(), file));
    }

    Block block(Picture picture) {
        return new Block(kind(), title(), text(), link(), picture);
    }

    /** Null when the form does not tell what was read. */
    Block seen(Picture picture) {
        return fields.containsKey("seen.title")
                ? new Block(kind(), field("seen.title"), field("seen.text"), field("seen.link"), picture)
                : null;
    }

    public String title() {
        return field("title");
    }

    public String text() {
        return field("text");
    }

    public String link() {
        return field("link");
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
