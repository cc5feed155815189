package org.relais.webinars;

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
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.staff.Role;

/** What is asked of those who register, for other programs. */
@Path("/api/v1/webinars/{id:\\d{1,18}}/questions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
@Tag(name = "webinars")
public class QuestionApi {
    private static final int USUAL_RETENTION = 30;

    @Inject
    private WebinarService webinars;

    @Inject
    private KitService kit;

    @PathParam("id")
    private long id;

    /** A question; its id is of no use in a request. */
    @Schema(name = "WebinarQuestion")
    public record OneQuestion(
            Long id,
            @Schema(required = true) String label,

            @Schema(enumeration = {"TEXT", "CHOICE", "YES_NO"})
            String kind,

            @Schema(description = "What may be chosen, two at least, for a CHOICE only")
            List<String> choices,

            @Schema(enumeration = {"OPTIONAL", "REQUIRED"}) String need,

            @Schema(description = "Days after the last date, when the answers are deleted; 30 when absent")
            Integer retentionDays) {
        static OneQuestion of(Question question) {
            return new OneQuestion(
                    question.id(),
                    question.label(),
                    question.kind().name(),
                    question.choices(),
                    question.need().name(),
                    question.retentionDays());
        }

        Question.Draft draft() {
            return new Question.Draft(
                    label,
                    one(Question.Kind.values(), kind, "kind"),
                    choices == null ? "" : String.join("\n", choices),
                    one(Question.Need.values(), need, "need"),
                    retentionDays == null ? USUAL_RETENTION : retentionDays);
        }

        /** The first is the usual one. */
        private static <E extends Enum<E>> E one(E[] known, String name, String field) {
            return name == null
                    ? known[0]
                    : Arrays.stream(known)
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .orElseThrow(
                                    () -> Refusal.invalid(field, "webinar.choice-unknown", Arrays.toString(known)));
        }
    }

    /** All of a webinar, in their order. */
    @Schema(name = "WebinarQuestions")
    public record Questions(List<OneQuestion> questions) {}

    @GET
    @Operation(operationId = "webinarQuestions", summary = "Read what is asked of those who register")
    public Questions questions() {
        return new Questions(
                webinars.find(id).questions().stream().map(OneQuestion::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addWebinarQuestion", summary = "Ask one more; whoever registered before is not asked")
    @APIResponse(responseCode = "201", description = "Asked; the new one is the last")
    public Response add(OneQuestion asked) {
        kit.ask(id, known(asked).draft());
        return Response.created(URI.create("/api/v1/webinars/" + id + "/questions"))
                .entity(questions())
                .build();
    }

    @PUT
    @Path("{question:\\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "editWebinarQuestion", summary = "Ask it otherwise; answers given stay")
    public Questions edit(@PathParam("question") long questionId, OneQuestion asked) {
        kit.ask(id, questionId, known(asked).draft());
        return questions();
    }

    @DELETE
    @Path("{question:\\d{1,18}}")
    @Operation(operationId = "removeWebinarQuestion", summary = "Ask it no more; its answers are deleted")
    @APIResponse(responseCode = "204", description = "Gone")
    public void remove(@PathParam("question") long questionId) {
        kit.removeQuestion(id, questionId);
    }

    private static OneQuestion known(OneQuestion asked) {
        if (asked == null) {
            throw Refusal.invalid("label", "webinar.question-needs-label", Question.LONGEST_LABEL);
        }
        return asked;
    }
}
