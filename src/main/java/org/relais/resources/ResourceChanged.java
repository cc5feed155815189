package org.relais.resources;

/** Told in the transaction of every act on a resource, after the act. */
public record ResourceChanged(long id) {}
