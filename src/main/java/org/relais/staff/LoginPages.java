package org.relais.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.relais.Refusal;
import org.relais.web.Page;

/** The team's way in and out. */
@Path("/")
@PermitAll
public class LoginPages {
    @Inject
    private LoginService service;

    @Inject
    private LogIn logIn;

    @Inject
    private LoginCookie cookie;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("login")
    public Response form(@QueryParam("to") String to) {
        return page("", InterruptedForm.local(to), false, List.of()).response();
    }

    /** On success back to where one came from; an interrupted form is sent again by the browser (307 keeps its body). */
    @POST
    @Path("login")
    public Response logIn(
            @FormParam("login.email") String email,
            @FormParam("login.password") String password,
            @FormParam("login.to") String to,
            MultivaluedMap<String, String> form) {
        String target = InterruptedForm.local(to);
        List<InterruptedForm.Field> kept = InterruptedForm.kept(form);
        try {
            String token = logIn.with(email, password, request.getRemoteAddr());
            Response.ResponseBuilder onward = kept.isEmpty()
                    ? Response.seeOther(URI.create(target))
                    : Response.temporaryRedirect(URI.create(target));
            return onward.cookie(cookie.holding(token)).build();
        } catch (Refusal refusal) {
            return page(email, target, !kept.isEmpty(), kept).refused(refusal).response();
        }
    }

    @POST
    @Path("logout")
    public Response logOut() {
        if (headers.getCookies().containsKey(cookie.name())) {
            service.logOut(headers.getCookies().get(cookie.name()).getValue());
        }
        return Response.seeOther(URI.create("/login?done=logged-out"))
                .cookie(cookie.gone())
                .build();
    }

    static Page page(String email, String to, boolean expired, List<InterruptedForm.Field> kept) {
        return Page.of("staff/login")
                .with("email", email == null ? "" : email)
                .with("to", to)
                .with("expired", expired)
                .with("kept", kept);
    }
}
