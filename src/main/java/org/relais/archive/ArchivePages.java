package org.relais.archive;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.archive.Bookshelf.Volume;
import org.relais.web.Page;
import org.relais.web.Settings;
import org.relais.web.Visitor;

/** The public archive: what the letter is, and every issue that has begun to leave, as it left and without anything personal. */
@Path("/newsletter")
@PermitAll
public class ArchivePages {
    private static final int LONGEST_WORDS = 200;

    @Inject
    private Bookshelf bookshelf;

    @Inject
    private Settings settings;

    @Inject
    private Visitor visitor;

    @GET
    public Response archive(@QueryParam("q") @DefaultValue("") String typed) {
        String words = typed.length() > LONGEST_WORDS ? typed.substring(0, LONGEST_WORDS) : typed.strip();
        return Page.of("archive/archive")
                .with("volumes", bookshelf.find(words, visitor.locale()))
                .with("words", words)
                .response();
    }

    @GET
    @Path("feed.atom")
    public Response feed(@Context Request request) {
        return IssueFeed.of(bookshelf.find("", visitor.locale()), visitor.locale(), settings)
                .answer(request, "public, max-age=300");
    }

    @GET
    @Path("{number:\\d{1,9}}")
    public Response issue(@PathParam("number") int number) {
        Volume volume = bookshelf.volume(number, visitor.locale());
        return volume.issue().membersOnly()
                ? Page.of("archive/reserved").with("issue", volume.issue()).response()
                : Page.of("archive/archived")
                        .with("issue", volume.issue())
                        .with("said", volume.said())
                        .response();
    }

    /** The mail itself, as a page. */
    @GET
    @Path("{number:\\d{1,9}}/mail.html")
    public Response mail(@PathParam("number") int number) {
        return Response.ok(open(number).said().mail(), "text/html;charset=UTF-8")
                .header("Cache-Control", "no-cache")
                .build();
    }

    @GET
    @Path("{number:\\d{1,9}}/issue.pdf")
    public Response pdf(@PathParam("number") int number) {
        return paper(bookshelf, open(number), visitor);
    }

    static Response paper(Bookshelf bookshelf, Volume volume, Visitor visitor) {
        return Response.ok(bookshelf.paper(volume, visitor.locale()), "application/pdf")
                .header(
                        "Content-Disposition",
                        "inline; filename=\"lettre-" + volume.issue().number() + ".pdf\"")
                .header("Cache-Control", "no-cache")
                .build();
    }

    /** Of an issue for subscribers nothing is there for others. */
    private Volume open(int number) {
        Volume volume = bookshelf.volume(number, visitor.locale());
        if (volume.issue().membersOnly()) {
            throw Refusal.unknown("issue.unknown");
        }
        return volume;
    }
}
