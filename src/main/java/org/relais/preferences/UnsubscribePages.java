package org.relais.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.relais.consents.Consent;
import org.relais.web.Messages;
import org.relais.web.OpenToOthers;
import org.relais.web.Page;
import org.relais.web.Visitor;

/**
 * Leaving what a mail belongs to. Looking changes nothing (D17); a button does, or the mail program's own, which posts to the address
 * of the page itself and wants a plain 200 (RFC 8058, D19).
 */
@Path("/newsletter/unsubscribe/{token}")
@PermitAll
public class UnsubscribePages {

    @Inject
    private LeavingService service;

    @Inject
    private Visitor visitor;

    @GET
    public Response page(@PathParam("token") String token) {
        return Page.of("preferences/unsubscribe")
                .with("holder", service.holder(token))
                .with("token", token)
                .response();
    }

    /** The mail program's button; anything else that is posted here changes nothing. */
    @POST
    @OpenToOthers
    @Consumes(MediaType.WILDCARD)
    public Response oneClick(
            @PathParam("token") String token, @HeaderParam("Content-Type") String contentType, InputStream body)
            throws IOException {
        if (!OneClick.asked(contentType, body.readNBytes(OneClick.LONGEST))) {
            throw new BadRequestException();
        }
        service.leave(token, Consent.Channel.ONE_CLICK, visitor.locale());
        return Response.ok(Messages.text(visitor.locale(), "unsubscribe.done"), "text/plain;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("confirm")
    public Response confirm(@PathParam("token") String token) {
        String list = service.holder(token).topic().list();
        return service.leave(token, Consent.Channel.PAGE, visitor.locale())
                .map(left -> Page.see("/newsletter/left/" + left, "unsubscribed-" + list))
                .orElseGet(() -> Page.see("/newsletter/unsubscribe/" + token, "already"));
    }
}
