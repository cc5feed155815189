package org.relais.preview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.newsletter.CompositionService;
import org.relais.newsletter.Issue;
import org.relais.newsletter.NewsletterService;
import org.relais.staff.Role;

/** The English of an issue, as JSON. */
@Path("/api/v1/issues/{number:\\d{1,9}}/translation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
@Tag(name = "Issues")
public class PreviewApi {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private CompositionService composition;

    @PathParam("number")
    private int number;

    /** A text: its name, its French words, its English ones or none. */
    public record Text(String part, String original, String words, boolean outdated) {}

    @GET
    @Operation(summary = "Read what there is to translate", description = "Words that are empty are read in French.")
    public List<Text> translation() {
        Issue issue = newsletter.issue(number);
        return issue.translations().of(issue).stream()
                .map(line -> new Text(line.part(), line.original(), line.words(), line.outdated()))
                .toList();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Translate a draft",
            description =
                    "An object of English words by part; what is absent stays, what is empty is read in French again.")
    public List<Text> translate(Map<String, String> words) {
        if (words == null || words.containsValue(null)) {
            throw Refusal.invalid("", "problem.400.json");
        }
        composition.translate(number, words);
        return translation();
    }
}
