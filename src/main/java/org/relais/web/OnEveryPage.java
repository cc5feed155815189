package org.relais.web;

/**
 * A bean of a room above that every template may name, without its page handing it over: {@code web} asks CDI for all of them.
 * It should do its work only when it is asked, since most pages never name it.
 */
public interface OnEveryPage {
    /** What templates call it. */
    String name();
}
