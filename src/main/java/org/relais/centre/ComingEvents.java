package org.relais.centre;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.relais.resources.ResourceKind;
import org.relais.web.Region;

/**
 * Asked of the other rooms as a CDI event when the centre of resources is shown: which events of theirs are to come, such as
 * webinars. Only what passes the reader's filter is kept.
 */
public final class ComingEvents {
    private static final int MOST = 5;

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
        boolean event = filter.kinds().isEmpty() || filter.kinds().contains(ResourceKind.EVENT);
        boolean asked = filter.themes().isEmpty()
                && filter.audience().isEmpty()
                && (filter.period() == null || filter.period() == Period.COMING);
        return event && asked && here(departements) && around(departements);
    }

    private boolean here(Collection<String> departements) {
        return filter.departement().isEmpty()
                || (filter.departement().equals(Filter.NATIONAL)
                        ? departements.isEmpty()
                        : departements.contains(filter.departement()));
    }

    private boolean around(Collection<String> departements) {
        return filter.region().isEmpty()
                || Region.of(filter.region())
                        .filter(region -> departements.stream().anyMatch(region.departements()::contains))
                        .isPresent();
    }

    /** The next first. */
    List<Coming> first() {
        return all.stream()
                .sorted(Comparator.comparing(Coming::startsAt))
                .limit(MOST)
                .toList();
    }
}
