package org.relais.centre;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.relais.calendar.Meeting;
import org.relais.resources.Published;
import org.relais.resources.ResourceKind;
import org.relais.web.Messages;
import org.relais.web.Settings;

/** The centre for programs that ask again and again; who asks with the ETag or the date gets 304 until something changed. */
@Path("/resources")
@PermitAll
public class FeedPages {
    private static final String CACHING = "public, max-age=300";
    private static final int MOST = 50;
    private static final int MOST_EVENTS = 500;

    @Inject
    private Centre centre;

    @Inject
    private Episodes episodes;

    @Inject
    private Settings settings;

    /** The newest of what a filter finds. */
    @GET
    @Path("feed.atom")
    public Response news(@Context Request request, @BeanParam FilterForm form) {
        Filter filter = form.filter().newest();
        List<Published> found = centre.search(filter).first(MOST);
        return AtomFeed.of(filter, found, masthead("centre.feed.news"), centre.changedAt())
                .answer(request, CACHING);
    }

    /** Events that a filter finds, over or to come, and those that are not to come any more. */
    @GET
    @Path("events.ics")
    public Response events(@Context Request request, @BeanParam FilterForm form) {
        Filter filter = form.filter().only(ResourceKind.EVENT).newest();
        List<Published> found = centre.search(filter).first(MOST_EVENTS);
        List<Published> cancelled = centre.cancelled(filter, MOST_EVENTS);
        Meeting.Organizer organizer = new Meeting.Organizer(settings.network(), settings.organizer());
        return EventFeed.of(found, cancelled, masthead("centre.feed.events"), organizer, centre.changedAt())
                .answer(request, CACHING);
    }

    /** Episodes for podcast programs. */
    @GET
    @Path("podcasts.rss")
    public Response podcasts(@Context Request request, @BeanParam FilterForm form) {
        List<Published> found =
                centre.search(form.filter().only(ResourceKind.PODCAST).newest()).first(MOST);
        return PodcastFeed.of(episodes.of(found), masthead("centre.feed.podcasts"), centre.changedAt())
                .answer(request, CACHING);
    }

    private Masthead masthead(String title) {
        return new Masthead(
                Messages.text(Locale.FRENCH, title, settings.network()), settings.network(), settings.baseUrl());
    }
}
