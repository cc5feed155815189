package org.relais.resources;

import java.time.Instant;

/**
 * Who acts on a contribution, and when.
 *
 * @param accountId null for an API token and for the server
 * @param mayOverrule whether a claim of someone else yields to them
 */
public record Reviewer(Long accountId, String name, boolean mayOverrule, Instant at) {}
