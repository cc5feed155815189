package org.relais.outbox;

/**
 * What is said in one language. Html and text may hold the slots {@code [[greeting]]}, {@code
 * [[unsubscribeUrl]]} and {@code [[preferencesUrl]]}; the subject holds none.
 */
public record Content(String language, String subject, String html, String text) {}
