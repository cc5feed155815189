package org.relais.webinars;

import java.util.Arrays;
import java.util.Locale;

/** How staff sort their webinars. */
public enum Shelf {
    COMING("e.life.status = org.relais.webinars.WebinarStatus.PUBLISHED and " + Shelf.AHEAD, "min(d.startsAt)"),
    DRAFTS("e.life.status = org.relais.webinars.WebinarStatus.DRAFT", "min(d.startsAt)"),
    PAST("e.life.status = org.relais.webinars.WebinarStatus.PUBLISHED and not " + Shelf.AHEAD, "max(d.endsAt) desc"),
    CANCELLED("e.life.status = org.relais.webinars.WebinarStatus.CANCELLED", "max(d.endsAt) desc");

    private static final String AHEAD = "exists (select 1 from WebinarDate a where a.webinar = e "
            + "and a.status = org.relais.webinars.WebinarDate.Status.PLANNED and a.endsAt > :now)";

    private final String holds;
    private final String order;

    Shelf(String holds, String order) {
        this.holds = holds;
        this.order = order;
    }

    /** In JPQL, about a webinar e at :now. */
    String holds() {
        return holds;
    }

    /** In JPQL, over its dates d. */
    String order() {
        return order;
    }

    /** In an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Shelf of(String slug) {
        return Arrays.stream(values())
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElse(COMING);
    }
}
