package org.relais.archive;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.web.Settings;
import org.relais.web.Visitor;

/** The public archive as JSON. */
@Path("/api/v1/archive")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Archive")
public class ArchiveApi {
    private static final int LONGEST_WORDS = 200;

    @Inject
    private Bookshelf bookshelf;

    @Inject
    private Settings settings;

    @Inject
    private Visitor visitor;

    /** An issue that everyone may read. */
    public record Line(int number, String title, String summary, Instant startedAt, String page, String pdf) {}

    @GET
    @Operation(
            summary = "List or search the issues that left, the newest first",
            description = "Without those for subscribers alone.")
    public List<Line> archive(@QueryParam("q") @DefaultValue("") String words) {
        String typed = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
        return bookshelf.find(typed, visitor.locale()).stream()
                .filter(volume -> !volume.issue().membersOnly())
                .map(this::line)
                .toList();
    }

    private Line line(Bookshelf.Volume volume) {
        String page = settings.baseUrl() + "/newsletter/" + volume.issue().number();
        return new Line(
                volume.issue().number(),
                volume.said().title(),
                volume.said().summary(),
                volume.issue().startedAt(),
                page,
                page + "/issue.pdf");
    }
}
