package org.relais.revisions;

import org.relais.resources.Draft;

/**
 * What the team may set right by itself: words and the link.
 *
 * @param word to the author, possibly empty
 */
public record Correction(String title, String summary, String body, String link, String word) {
    Draft of(Draft before) {
        return new Draft(
                before.kind(),
                title,
                summary,
                body,
                link,
                before.when(),
                before.place(),
                before.departements(),
                before.themes(),
                before.audience(),
                before.details());
    }
}
