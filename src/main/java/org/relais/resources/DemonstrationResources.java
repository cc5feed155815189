package org.relais.resources;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.schedule.Startup;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.web.Settings;

/** A newcomer finds contributions to verify and a public centre with something in it. */
@ApplicationScoped
public class DemonstrationResources {
    private static final String FILE = "demonstration/resources.txt";

    @Inject
    private Settings settings;

    @Inject
    private ResourceRepository resources;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @ActivateRequestContext
    @Transactional
    void fill(@Observes @Priority(Startup.DEMONSTRATION) jakarta.enterprise.event.Startup start) {
        if (settings.demo() && resources.empty()) {
            Arrays.stream(text().split("(?m)^=====\n"))
                    .filter(block -> !block.isBlank())
                    .forEach(this::add);
        }
    }

    /** Headers, an empty line, Markdown. */
    private void add(String block) {
        String[] parts = block.split("\n\n", 2);
        Map<String, String> headers = new HashMap<>();
        parts[0].lines().map(line -> line.split(": ", 2)).forEach(pair -> headers.put(pair[0], pair[1].strip()));
        Instant proposed = clock.instant().minus(Duration.ofDays(Long.parseLong(headers.get("days"))));
        Author author = new Author(headers.get("organisation"), headers.get("contact"), null);
        Resource resource = new Resource(content(headers, parts.length == 1 ? "" : parts[1]), author, proposed);
        resources.add(resource);
        resources.add(resource.submitted(server(proposed)));
        decided(resource, headers, proposed.plus(Duration.ofDays(1))).ifPresent(resources::add);
        audit.record("resource.submit", "resource/" + resource.id(), resource.title());
    }

    private static Content content(Map<String, String> headers, String body) {
        String[] when = headers.getOrDefault("when", "/").split("/", 2);
        return new Content(new Draft(
                ResourceKind.of(headers.get("kind")).orElseThrow(),
                headers.get("title"),
                headers.get("summary"),
                body,
                headers.get("link"),
                When.typed(when[0], when[1]),
                headers.get("place"),
                words(headers, "departements"),
                words(headers, "themes"),
                words(headers, "audience").stream()
                        .map(name -> Audience.of(name).orElseThrow())
                        .collect(Collectors.toSet())));
    }

    private static Optional<HistoryLine> decided(Resource resource, Map<String, String> headers, Instant at) {
        return switch (ResourceStatus.of(headers.get("status")).orElseThrow()) {
            case VALIDATED -> resource.validate(server(at));
            case CHANGES_ASKED -> resource.askForChanges(server(at), headers.get("reason"));
            default -> Optional.empty();
        };
    }

    private static Reviewer server(Instant at) {
        return new Reviewer(null, Actor.SERVER, true, at);
    }

    private static Set<String> words(Map<String, String> headers, String name) {
        return Arrays.stream(headers.getOrDefault(name, "").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String text() {
        try (InputStream in = DemonstrationResources.class.getClassLoader().getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }
}
