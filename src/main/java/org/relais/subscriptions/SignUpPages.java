package org.relais.subscriptions;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.door.Door;
import org.relais.web.OpenToOthers;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** The form for everyone, as a page ({@code subscribe}) and as what other sites show in a frame ({@code form}). */
@Path("/newsletter/{place:(subscribe|form)}")
@PermitAll
public class SignUpPages {
    @Inject
    private SignUpService service;

    @Inject
    private Door door;

    @Inject
    private Visitor visitor;

    @Context
    private HttpServletRequest request;

    @PathParam("place")
    private String place;

    @GET
    public Response form() {
        return page(new SignUpForm(new MultivaluedHashMap<>())).response();
    }

    @POST
    public Response ask(MultivaluedMap<String, String> sent) {
        SignUpForm form = new SignUpForm(sent);
        try {
            Response asked = Page.see("/newsletter/" + place + "/asked");
            door.check(sent, request.getRemoteAddr(), asked);
            service.ask(form.signUp(visitor.locale(), "/newsletter/" + place));
            return asked;
        } catch (Refusal refusal) {
            return page(form).refused(refusal).response();
        }
    }

    @GET
    @Path("asked")
    public Response asked() {
        return Page.of("subscriptions/asked").with("place", place).response();
    }

    /** A form that stands on another site: it changes nothing here, and leads to ours with what was typed. */
    @POST
    @Path("elsewhere")
    @OpenToOthers
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response fromElsewhere(MultivaluedMap<String, String> sent) {
        return page(new SignUpForm(sent)).response();
    }

    private Page page(SignUpForm form) {
        return Page.of("subscriptions/" + place).with("form", form).with("place", place);
    }
}
