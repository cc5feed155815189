package org.relais.newsletter;

import org.relais.gate.Gate;

/**
 * How an issue may pass the gate.
 *
 * @param version that the checks looked at
 * @param word of whoever lets it pass although something is worth a look; may be empty when nothing is
 */
public record Passage(int version, Gate gate, String word) {}
