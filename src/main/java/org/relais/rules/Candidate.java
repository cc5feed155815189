package org.relais.rules;

import java.time.Instant;
import java.util.Set;
import org.relais.resources.Audience;

/**
 * What waits to come into an issue, as far as a rule asks about it.
 *
 * @param departements INSEE codes; none is national
 * @param startsAt in UTC, or null for what has no date
 * @param since when it became news
 */
public record Candidate(
        Sort sort,
        String title,
        Set<String> themes,
        Set<String> departements,
        Set<Audience> audience,
        Instant startsAt,
        Instant since) {}
