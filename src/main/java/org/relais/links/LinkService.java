package org.relais.links;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.relais.UseCase;
import org.relais.links.LinkRepository.Due;
import org.relais.reach.Sight;
import org.relais.verification.Check;
import org.relais.verification.Checking;

/** What is due, what was seen, and telling it to those who verify. */
@UseCase
public class LinkService {
    private static final int PORTION = 20;

    @Inject
    private LinkRepository links;

    @Inject
    private Clock clock;

    List<Due> due() {
        return links.due(clock.instant(), PORTION);
    }

    void saw(Due due, Sight sight) {
        LinkCheck check = links.of(due.resourceId()).orElseGet(() -> new LinkCheck(due.resourceId()));
        check.saw(due.link(), sight, clock.instant());
        links.add(check);
    }

    /** What lies behind that link of the resource, if it was seen. */
    public Optional<LinkCheck> seen(long resourceId, String link) {
        return links.of(resourceId).filter(check -> check.alive() && check.leadsTo(link));
    }

    void onChecking(@Observes Checking checking) {
        String link = checking.content().link();
        if (link != null) {
            Optional<LinkCheck> seen = checking.resourceId().flatMap(links::of).filter(check -> check.leadsTo(link));
            checking.tell(seen.map(LinkService::words).orElseGet(() -> Check.toSee("link-unvisited")));
        }
    }

    private static Check words(LinkCheck check) {
        if (check.alive()) {
            return Check.passed("link-alive");
        }
        return check.code() != null ? Check.toSee("link-code", check.code()) : Check.toSee("link-" + check.trouble());
    }
}
