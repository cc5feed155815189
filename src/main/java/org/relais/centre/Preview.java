package org.relais.centre;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Map;
import org.relais.resources.Published;
import org.relais.resources.ResourceKind;

/** What a page says of a resource to programs: search engines by schema.org, other sites that show a link by Open Graph. */
public final class Preview {
    private static final Map<ResourceKind, String> TYPES = Map.of(
            ResourceKind.DOCUMENT, "DigitalDocument",
            ResourceKind.EVENT, "Event",
            ResourceKind.ACTION, "CreativeWork",
            ResourceKind.TRAINING, "Course",
            ResourceKind.PODCAST, "PodcastEpisode",
            ResourceKind.TOOL, "CreativeWork");

    private final Published resource;
    private final String baseUrl;

    Preview(Published resource, String baseUrl) {
        this.resource = resource;
        this.baseUrl = baseUrl;
    }

    public String url() {
        return baseUrl + resource.address();
    }

    /**
     * A data block (JSON-LD): no browser runs it, and the policy of our pages does not even ask. « < » is written as JSON may, so that
     * no text can end the block.
     */
    public String structured() {
        JsonObjectBuilder said = Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", TYPES.get(resource.kind()))
                .add("name", resource.title())
                .add("description", resource.summary())
                .add("url", url())
                .add("datePublished", resource.validatedAt().toString())
                .add("inLanguage", resource.language())
                .add(resource.kind() == ResourceKind.EVENT ? "organizer" : "provider", organisation());
        if (resource.kind() == ResourceKind.EVENT) {
            event(said);
        }
        if (resource.kind() == ResourceKind.PODCAST) {
            episode(said);
        }
        if (!resource.themes().isEmpty()) {
            said.add("keywords", String.join(", ", resource.themes()));
        }
        return said.build()
                .toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private JsonObjectBuilder organisation() {
        return Json.createObjectBuilder().add("@type", "Organization").add("name", resource.organisation());
    }

    private void event(JsonObjectBuilder said) {
        said.add("startDate", local(resource.when().startsAt()));
        if (resource.when().endsAt() != null) {
            said.add("endDate", local(resource.when().endsAt()));
        }
        if (!resource.place().isEmpty()) {
            said.add(
                    "location",
                    Json.createObjectBuilder()
                            .add("@type", "Place")
                            .add("name", resource.place())
                            .add("address", resource.place()));
        }
    }

    private void episode(JsonObjectBuilder said) {
        if (resource.minutes() != null) {
            said.add("duration", "PT" + resource.minutes() + "M");
        }
        if (resource.sound() != null) {
            said.add(
                    "associatedMedia",
                    Json.createObjectBuilder()
                            .add("@type", "AudioObject")
                            .add("contentUrl", baseUrl + resource.sound().address())
                            .add("encodingFormat", resource.sound().type()));
        }
    }

    /** With its offset, as those who read it there have it. */
    private String local(Instant instant) {
        return instant.atZone(resource.when().zone()).toOffsetDateTime().toString();
    }
}
