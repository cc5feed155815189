package org.relais.newsletter;

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
import org.relais.Refusal;
import org.relais.segments.SegmentService;
import org.relais.staff.Role;
import org.relais.web.Page;

/** Whom an issue is for: chosen before it is approved, since the approval is for them too. */
@Path("/staff/newsletter")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class AudiencePages {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private AudienceService audiences;

    @Inject
    private SegmentService segments;

    /** What the form sends. */
    public static class Choice {
        @FormParam("topic")
        @DefaultValue("NEWSLETTER")
        String topic;

        @FormParam("departements")
        @DefaultValue("")
        String departements;

        @FormParam("segment")
        @DefaultValue("")
        String segment;

        @FormParam("language")
        @DefaultValue("")
        String language;

        static Choice of(Whom whom) {
            Choice choice = new Choice();
            choice.topic = whom.topic().name();
            choice.departements = String.join(", ", whom.departements());
            choice.segment = whom.segment() == null ? "" : String.valueOf(whom.segment());
            choice.language = whom.language() == null ? "" : whom.language();
            return choice;
        }

        Whom whom() {
            return Whom.everyone()
                    .receiving(topic)
                    .reading(language)
                    .in(departements)
                    .of(segment);
        }

        public String topic() {
            return topic;
        }

        public String departements() {
            return departements;
        }

        /** A number as text, or nothing. */
        public String segment() {
            return segment;
        }

        public String language() {
            return language;
        }
    }

    @GET
    @Path("{number:\\d{1,9}}/audience")
    public Response audience(@PathParam("number") int number) {
        Issue issue = newsletter.issue(number);
        return page(issue, Choice.of(issue.whom())).response();
    }

    @POST
    @Path("{number:\\d{1,9}}/audience")
    public Response address(@PathParam("number") int number, @BeanParam Choice choice) {
        try {
            audiences.address(number, choice.whom());
            return Page.see(path(number), "issue-addressed");
        } catch (Refusal refusal) {
            return page(newsletter.issue(number), choice).refused(refusal).response();
        }
    }

    private static String path(int number) {
        return IssuePages.path(number) + "/audience";
    }

    private Page page(Issue issue, Choice choice) {
        return Page.of("newsletter/audience")
                .with("issue", issue)
                .with("choice", choice)
                .with("segments", segments.all())
                .with("count", audiences.count(issue))
                .with("left", audiences.leftOut(issue))
                .with("sample", audiences.sample(issue));
    }
}
