package org.relais.archive;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.archive.Bookshelf.Volume;
import org.relais.consents.Topic;
import org.relais.preferences.PreferencesService;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** An issue for those who subscribe, behind the fresh link that opens their preferences. */
@Path("/me/preferences/{token}/issues/{number:\\d{1,9}}")
@PermitAll
public class MyIssuePages {
    @Inject
    private Bookshelf bookshelf;

    @Inject
    private PreferencesService preferences;

    @Inject
    private Visitor visitor;

    @PathParam("token")
    private String token;

    @PathParam("number")
    private int number;

    @GET
    public Response issue() {
        Volume volume = volume();
        return Page.of("archive/mine")
                .with("issue", volume.issue())
                .with("said", volume.said())
                .with("token", token)
                .response();
    }

    @GET
    @Path("issue.pdf")
    public Response pdf() {
        Response paper = ArchivePages.paper(bookshelf, volume(), visitor);
        paper.getHeaders().putSingle("Cache-Control", "no-store");
        return paper;
    }

    private Volume volume() {
        if (!preferences.own(token).subscriber().receives(Topic.NEWSLETTER)) {
            throw Refusal.unknown("issue.unknown");
        }
        return bookshelf.volume(number, visitor.locale());
    }
}
