package org.relais.preview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.newsletter.CompositionService;
import org.relais.newsletter.Issue;
import org.relais.newsletter.NewsletterService;
import org.relais.staff.Role;
import org.relais.web.Page;

/** An issue's English, each text beside its original. What is left empty is read in French. */
@Path("/staff/newsletter/{number:\\d{1,9}}/translation")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class TranslationPages {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private CompositionService composition;

    @PathParam("number")
    private int number;

    @GET
    public Response translation() {
        return page(Map.of()).response();
    }

    /** @param typed shown again after a refusal */
    private Page page(Map<String, String> typed) {
        Issue issue = newsletter.issue(number);
        return Page.of("preview/translation")
                .with("issue", issue)
                .with("lines", issue.translations().of(issue))
                .with("typed", typed);
    }

    @POST
    public Response translate(MultivaluedMap<String, String> form) {
        Map<String, String> typed = form.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().get(0)));
        try {
            composition.translate(number, typed);
            return Page.see("/staff/newsletter/" + number + "/translation", "issue-translated");
        } catch (Refusal refusal) {
            return page(typed).refused(refusal).response();
        }
    }
}
