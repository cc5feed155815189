package org.relais.consents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.relais.Refusal;
import org.relais.staff.Role;
import org.relais.web.Page;

/** What sign-up forms say: the words now, those before, and saying it otherwise from now on. */
@Path("/staff/consents/wordings/{name}")
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
public class WordingPages {
    @Inject
    private WordingService service;

    @PathParam("name")
    private String name;

    @GET
    public Response wording() {
        Statement statement = statement();
        return page(new WordingVersion.Texts(
                        service.current(statement, Locale.FRENCH).text(),
                        service.current(statement, Locale.ENGLISH).text()))
                .response();
    }

    @POST
    public Response publish(
            @FormParam("french") String french,
            @FormParam("english") String english,
            @FormParam("seen") @DefaultValue("0") int seen) {
        WordingVersion.Texts typed = new WordingVersion.Texts(french, english);
        try {
            service.publish(statement(), seen, typed);
            return Page.see("/staff/consents/wordings/" + name, "wording-published");
        } catch (Refusal refusal) {
            return page(typed).refused(refusal).response();
        }
    }

    private Page page(WordingVersion.Texts typed) {
        Statement statement = statement();
        return Page.of("consents/wording")
                .with("statement", statement)
                .with("versions", service.versions(statement))
                .with("ownFrench", WordingService.own(statement, Locale.FRENCH).text())
                .with(
                        "ownEnglish",
                        WordingService.own(statement, Locale.ENGLISH).text())
                .with("typed", typed);
    }

    private Statement statement() {
        return Statement.named(name).orElseThrow(() -> Refusal.unknown("wording.unknown"));
    }
}
