package org.relais.segments;

/** Somebody takes a named choice away; a room above that still needs it refuses. */
public record SegmentRemoved(long segmentId) {}
