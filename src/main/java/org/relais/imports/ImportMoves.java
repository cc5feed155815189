package org.relais.imports;

/** A file has something to be done about it: whoever does it need not wait for the next tick. */
record ImportMoves(long runId) {}
