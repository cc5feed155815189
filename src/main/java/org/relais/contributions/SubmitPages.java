package org.relais.contributions;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.door.Door;
import org.relais.resources.ResourceKind;
import org.relais.verification.CheckService;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** Where somebody begins to propose a resource. The first step makes the private link that everything after it goes by. */
@Path("/resources/submit")
@PermitAll
public class SubmitPages {
    @Inject
    private ContributionService service;

    @Inject
    private CheckService checks;

    @Inject
    private Door door;

    @Inject
    private Visitor visitor;

    @Context
    private HttpServletRequest request;

    @GET
    public Response form() {
        return page(new MultivaluedHashMap<>()).response();
    }

    @POST
    public Response begin(MultivaluedMap<String, String> sent) {
        try {
            door.check(sent, request.getRemoteAddr(), Page.see("/resources/submit"));
            return Page.see(ContributionPages.path(service.begin(sent, visitor.locale())) + "/content");
        } catch (Refusal refusal) {
            return page(sent).refused(refusal).response();
        }
    }

    /** A piece of the page, asked for while one types. */
    @GET
    @Path("alike")
    public Response alike(
            @QueryParam("title") @DefaultValue("") String title, @QueryParam("link") @DefaultValue("") String link) {
        return Page.of("contributions/alike")
                .with("alike", checks.alike(title, link))
                .response();
    }

    private static Page page(MultivaluedMap<String, String> sent) {
        return Page.of("contributions/essentials")
                .with("step", Step.ESSENTIALS)
                .with("answers", Answers.none().with(Step.ESSENTIALS, sent))
                .with("kinds", ResourceKind.values());
    }
}
