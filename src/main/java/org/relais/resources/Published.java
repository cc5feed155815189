package org.relais.resources;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.relais.web.Departement;

/**
 * A public resource as lists, feeds and searches show it: whole but for its body, and of no session.
 *
 * @param version raised by every change of the resource
 * @param language by ISO 639-1
 * @param departements INSEE codes; none is national
 * @param minutes of what is listened to, or null
 * @param sound that lies with us, or null
 * @param changedAt of the last line of its history
 */
public record Published(
        long id,
        int version,
        ResourceKind kind,
        String title,
        String summary,
        String link,
        When when,
        String place,
        String organisation,
        String language,
        Set<String> departements,
        Set<String> themes,
        Set<Audience> audience,
        Integer minutes,
        Sound sound,
        Instant validatedAt,
        Instant changedAt) {

    /** For those whom a title in the wrong eyes puts in danger: it is theirs to open, and nothing outside the page names it (P13). */
    public boolean discreet() {
        return audience.contains(Audience.RELATIVES) || audience.contains(Audience.MINORS);
    }

    /** Where its page is. */
    public String address() {
        return "/resources/" + id;
    }

    /** The départements with their names, in INSEE's order; none is national. */
    public List<Departement> territory() {
        return departements.stream()
                .sorted()
                .flatMap(code -> Departement.of(code).stream())
                .toList();
    }

    /** The day it became public, where the team works. */
    public LocalDate validatedOn(ZoneId zone) {
        return validatedAt.atZone(zone).toLocalDate();
    }
}
