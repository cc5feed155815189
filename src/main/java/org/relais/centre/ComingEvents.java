package org.relais.centre;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.relais.resources.ResourceKind;
import org.relais.web.Region;

/**
 * Asked of the other rooms as a CDI event when the centre of resources is shown: which events of theirs are to come, such as
 * webinars. Only what passes the reader's filter is kept.
 */
public final class ComingEvents {
    private static final int MOST = 5;
    private static final Set<Facet> NOT_ASKED = Set.of(Facet.THEME, Facet.AUDIENCE, Facet.LANGUAGE);

    private final Filter filter;
    private final List<Coming> all = new ArrayList<>();

    ComingEvents(Filter filter) {
        this.filter = filter;
    }

    /** @param address of its page here */
    public record Coming(String address, String title, String summary, Instant startsAt, ZoneId zone) {}

    /** @param departements INSEE codes; none is national */
    public void tell(Coming event, Collection<String> departements) {
        if (concerns(departements)) {
            all.add(event);
        }
    }

    /** What an event of another room is not asked, such as its themes, it does not pass. */
    private boolean concerns(Collection<String> departements) {
        return lets(Facet.KIND, ResourceKind.EVENT.name())
                && lets(Facet.PERIOD, Period.COMING.name())
                && NOT_ASKED.stream().allMatch(facet -> filter.of(facet).isEmpty())
                && here(departements)
                && around(departements);
    }

    private boolean lets(Facet facet, String value) {
        return filter.of(facet).isEmpty() || filter.of(facet).contains(value);
    }

    private boolean here(Collection<String> departements) {
        return departements.isEmpty()
                ? lets(Facet.DEPARTEMENT, Filter.NATIONAL)
                : departements.stream().anyMatch(code -> lets(Facet.DEPARTEMENT, code));
    }

    private boolean around(Collection<String> departements) {
        Set<String> regions = filter.of(Facet.REGION);
        return regions.isEmpty()
                || departements.stream()
                        .flatMap(code -> Region.around(code).stream())
                        .anyMatch(region -> regions.contains(region.code()));
    }

    /** The next first. */
    List<Coming> first() {
        return all.stream()
                .sorted(Comparator.comparing(Coming::startsAt))
                .limit(MOST)
                .toList();
    }
}
