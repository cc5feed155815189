package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.relais.reach.Sight;

/** Every link leads somewhere, as it was seen a short while ago. */
@ApplicationScoped
public class LinksCheck implements Check {
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final String WRONG = "wrong";

    private LinkVisits visits;

    protected LinksCheck() {}

    @Inject
    public LinksCheck(LinkVisits visits) {
        this.visits = visits;
    }

    @Override
    public void look(Galley galley, Findings findings) {
        int unseen = 0;
        for (String link : visits.others(galley.links())) {
            Optional<Sight> sight = visits.seen(link);
            unseen += sight.isEmpty() ? 1 : 0;
            sight.filter(seen -> !seen.alive())
                    .ifPresent(seen -> judge(link, seen, galley.place().page(), findings));
        }
        if (unseen > 0) {
            findings.look(null, "gate.links-unseen", String.valueOf(unseen));
        }
    }

    private static void judge(String link, Sight seen, String page, Findings findings) {
        if (seen.code() == null) {
            if (WRONG.equals(seen.trouble())) {
                findings.stop(page, "gate.link-wrong", link);
            } else {
                findings.look(page, "gate.link-" + seen.trouble(), link);
            }
        } else if (GONE.contains(seen.code())) {
            findings.stop(page, "gate.link-gone", link, String.valueOf(seen.code()));
        } else {
            findings.look(page, "gate.link-code", link, String.valueOf(seen.code()));
        }
    }
}
