package org.relais.webinars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.relais.Refusal;
import org.relais.staff.Role;
import org.relais.web.Page;

/** What is asked of those who register, one by one. */
@Path("/staff/webinars/{id:\\d{1,18}}/questions")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class QuestionPages {
    private static final String USUAL_RETENTION = "30";

    @Inject
    private WebinarService webinars;

    @Inject
    private KitService kit;

    @PathParam("id")
    private long id;

    /** What the form sends. */
    public static class Asked {
        @FormParam("label")
        @DefaultValue("")
        String label;

        @FormParam("kind")
        @DefaultValue("TEXT")
        String kind;

        @FormParam("choices")
        @DefaultValue("")
        String choices;

        @FormParam("need")
        @DefaultValue("OPTIONAL")
        String need;

        @FormParam("retentionDays")
        @DefaultValue(USUAL_RETENTION)
        String retentionDays;

        public String label() {
            return label;
        }

        public String kind() {
            return kind;
        }

        public String choices() {
            return choices;
        }

        public String need() {
            return need;
        }

        public String retentionDays() {
            return retentionDays;
        }

        Question.Draft draft() {
            Question.Kind known = Arrays.stream(Question.Kind.values())
                    .filter(each -> each.name().equals(kind))
                    .findFirst()
                    .orElse(Question.Kind.TEXT);
            Question.Need wanted = need.equals("REQUIRED") ? Question.Need.REQUIRED : Question.Need.OPTIONAL;
            int days = retentionDays.matches("\\d{1,4}") ? Integer.parseInt(retentionDays) : -1;
            return new Question.Draft(label, known, choices, wanted, days);
        }

        static Asked of(Question.Draft draft) {
            Asked asked = new Asked();
            asked.label = draft.label();
            asked.kind = draft.kind().name();
            asked.choices = draft.choices();
            asked.need = draft.need().name();
            asked.retentionDays = String.valueOf(draft.retentionDays());
            return asked;
        }
    }

    @GET
    @Path("new")
    public Response fresh() {
        return page(Asked.of(new Question.Draft(
                        "", Question.Kind.TEXT, "", Question.Need.OPTIONAL, Integer.parseInt(USUAL_RETENTION))))
                .response();
    }

    @POST
    @Path("new")
    public Response add(@BeanParam Asked form) {
        try {
            kit.ask(id, form.draft());
            return Page.see(WebinarPages.path(id), "webinar-part-saved");
        } catch (Refusal refusal) {
            return page(form).refused(refusal).response();
        }
    }

    @GET
    @Path("{question:\\d{1,18}}")
    public Response question(@PathParam("question") long questionId) {
        Question question = webinars.find(id).kit().question(questionId);
        return page(Asked.of(question.draft())).with("question", question).response();
    }

    @POST
    @Path("{question:\\d{1,18}}")
    public Response edit(@PathParam("question") long questionId, @BeanParam Asked form) {
        try {
            kit.ask(id, questionId, form.draft());
            return Page.see(WebinarPages.path(id), "webinar-part-saved");
        } catch (Refusal refusal) {
            return page(form)
                    .with("question", webinars.find(id).kit().question(questionId))
                    .refused(refusal)
                    .response();
        }
    }

    @POST
    @Path("{question:\\d{1,18}}/remove")
    public Response remove(@PathParam("question") long questionId) {
        kit.removeQuestion(id, questionId);
        return Page.see(WebinarPages.path(id), "webinar-part-removed");
    }

    private Page page(Asked typed) {
        return Page.of("webinars/question")
                .with("webinar", webinars.find(id))
                .with("typed", typed)
                .with("kinds", Question.Kind.values())
                .with("needs", Question.Need.values());
    }
}
