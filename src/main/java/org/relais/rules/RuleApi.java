package org.relais.rules;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.staff.Role;

/** The rules by which issues are prepared, as JSON. */
@Path("/api/v1/issue-rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
@Tag(name = "Issues")
public class RuleApi {
    @Inject
    private RuleService rules;

    /** A rule to be: what is absent means everything, or the newest first. */
    public record NewRule(
            String title,
            String titleEn,
            List<String> kinds,
            List<String> themes,
            String territory,
            List<String> departements,
            List<String> audience,
            String preference,
            Integer atMost) {
        Wish.Said said() {
            return new Wish.Said(
                    title,
                    titleEn,
                    kinds,
                    joined(themes),
                    territory,
                    joined(departements),
                    audience,
                    preference,
                    atMost == null ? "" : atMost.toString());
        }

        private static String joined(List<String> words) {
            return words == null ? "" : String.join(",", words);
        }
    }

    /** A rule; an absent atMost is no limit. */
    public record OneRule(
            long id,
            int position,
            String title,
            String titleEn,
            Set<String> kinds,
            String themes,
            Territory territory,
            Set<String> departements,
            Set<String> audience,
            Preference preference,
            Integer atMost,
            int version) {
        static OneRule of(Rule rule) {
            Wish wish = rule.wish();
            return new OneRule(
                    rule.id(),
                    rule.position(),
                    wish.title(),
                    wish.titleEn(),
                    wish.sortSet(),
                    wish.themes(),
                    wish.territory(),
                    wish.departementSet(),
                    wish.audienceSet(),
                    wish.preference(),
                    wish.atMost(),
                    rule.version());
        }
    }

    /** In the order in which they take. */
    public record RuleList(List<OneRule> rules) {}

    /** What a rule would take of what waits at this moment. */
    public record Preview(long rule, String title, List<String> takes) {}

    @GET
    @Operation(summary = "List the rules in their order")
    public RuleList list() {
        return new RuleList(rules.all().stream().map(OneRule::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a rule after the others",
            description =
                    "kinds are DOCUMENT, WEBINAR, EVENT, ACTION, TRAINING, PODCAST or TOOL; territory is ANY, NATIONAL,"
                            + " LOCAL or CHOSEN, the last with departements; preference is NEWEST, SOONEST, NATIONAL_FIRST or TITLE.")
    public Response add(NewRule asked) {
        OneRule rule = OneRule.of(rules.add(told(asked).said()));
        return Response.created(URI.create("/api/v1/issue-rules/" + rule.id()))
                .entity(rule)
                .build();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Read one")
    public OneRule get(@PathParam("id") long id) {
        return OneRule.of(rules.find(id));
    }

    @PUT
    @Path("{id:\\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say anew what a rule takes")
    public OneRule change(@PathParam("id") long id, NewRule asked) {
        return OneRule.of(rules.change(id, rules.find(id).version(), told(asked).said()));
    }

    @POST
    @Path("{id:\\d{1,18}}/{way:(up|down)}")
    @Operation(summary = "Let it take one place earlier or later")
    public RuleList move(@PathParam("id") long id, @PathParam("way") String way) {
        rules.move(id, way.equals("up") ? -1 : 1);
        return list();
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Take a rule away; sections made by it stay")
    public void remove(@PathParam("id") long id) {
        rules.remove(id);
    }

    @GET
    @Path("preview")
    @Operation(summary = "What each rule would take now, if the issue were empty")
    public List<Preview> preview() {
        return rules.wouldTake().stream()
                .map(each -> new Preview(
                        each.rule().id(),
                        each.rule().title(),
                        each.all().stream().map(Candidate::title).toList()))
                .toList();
    }

    private static NewRule told(NewRule asked) {
        if (asked == null) {
            throw Refusal.invalid("title", "problem.400.json");
        }
        return asked;
    }
}
