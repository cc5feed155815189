package org.relais.rehearsal;

import java.util.List;
import org.relais.consents.Topic;
import org.relais.envelope.Content;
import org.relais.segments.Criteria;

/**
 * What is to be rehearsed, and before whom.
 *
 * @param object as the journal names it
 * @param imprint of all the rest
 */
public record Piece(String object, String imprint, Topic topic, Criteria criteria, List<Content> contents) {}
