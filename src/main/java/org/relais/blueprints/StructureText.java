package org.relais.blueprints;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import org.relais.newsletter.Block;
import org.relais.newsletter.EntryKind;
import org.relais.newsletter.Heading;
import org.relais.newsletter.Issue;
import org.relais.newsletter.Picture;
import org.relais.newsletter.Structure;
import org.relais.newsletter.Structure.Part;

/** A structure as text, for what is kept and never searched. */
final class StructureText {
    private StructureText() {}

    static String written(Structure structure) {
        JsonArrayBuilder parts = Json.createArrayBuilder();
        structure.parts().forEach(part -> parts.add(written(part)));
        return Json.createObjectBuilder()
                .add("kind", structure.kind().name())
                .add("introduction", structure.introduction())
                .add("parts", parts)
                .build()
                .toString();
    }

    private static JsonObjectBuilder written(Part part) {
        JsonArrayBuilder blocks = Json.createArrayBuilder();
        part.blocks().forEach(block -> blocks.add(written(block)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("fr", part.heading().fr())
                .add("en", part.heading().en())
                .add("blocks", blocks);
        return part.rule() == null ? json : json.add("rule", part.rule());
    }

    private static JsonObjectBuilder written(Block block) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("kind", block.kind().name())
                .add("title", block.title())
                .add("text", block.text())
                .add("link", block.link());
        return block.picture() == null
                ? json
                : json.add("picture", block.picture().id())
                        .add("key", block.picture().key());
    }

    static Structure read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new Structure(
                    Issue.Kind.valueOf(json.getString("kind")),
                    json.getString("introduction"),
                    json.getJsonArray("parts").getValuesAs(StructureText::part));
        }
    }

    private static Part part(JsonObject json) {
        return new Part(
                new Heading(json.getString("fr"), json.getString("en")),
                json.containsKey("rule") ? json.getJsonNumber("rule").longValue() : null,
                json.getJsonArray("blocks").getValuesAs(StructureText::block));
    }

    private static Block block(JsonObject json) {
        return new Block(
                EntryKind.valueOf(json.getString("kind")),
                json.getString("title"),
                json.getString("text"),
                json.getString("link"),
                json.containsKey("picture")
                        ? new Picture(json.getJsonNumber("picture").longValue(), json.getString("key"))
                        : null);
    }
}
