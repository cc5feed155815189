package org.relais.segments;

/** A named choice means other people than before. */
public record SegmentChanged(long segmentId) {}
