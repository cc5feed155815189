package org.relais.lanes;

/**
 * What a lane wants written down: that this message is under way now, and so that the relay took those before it.
 *
 * @param handful of which it is
 */
record Entry(long handful, long next) {}
