package org.relais.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.relais.web.OnEveryPage;
import org.relais.web.Settings;

/** For the pages of an issue, which stand in a room below: {@code drafts.of(issue.number)}. */
@ApplicationScoped
public class Drafts implements OnEveryPage {
    @Inject
    private DraftService service;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "drafts";
    }

    public List<DraftLink> of(int number) {
        return service.of(number);
    }

    public String address(DraftLink link) {
        return settings.baseUrl() + "/drafts/" + service.token(link);
    }

    public Instant now() {
        return clock.instant();
    }
}
