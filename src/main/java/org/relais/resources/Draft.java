package org.relais.resources;

import java.util.Set;

/**
 * A contribution as it was typed, before anything is checked; {@link Content} is what may be kept of it.
 *
 * @param body Markdown
 * @param departements INSEE codes; none is national
 */
public record Draft(
        ResourceKind kind,
        String title,
        String summary,
        String body,
        String link,
        When when,
        String place,
        Set<String> departements,
        Set<String> themes,
        Set<Audience> audience,
        Details details) {
    /** In French, with nothing enclosed. */
    public Draft(
            ResourceKind kind,
            String title,
            String summary,
            String body,
            String link,
            When when,
            String place,
            Set<String> departements,
            Set<String> themes,
            Set<Audience> audience) {
        this(kind, title, summary, body, link, when, place, departements, themes, audience, Details.PLAIN);
    }
}
