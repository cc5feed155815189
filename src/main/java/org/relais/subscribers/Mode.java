package org.relais.subscribers;

/** How mail to a person looks. */
public enum Mode {
    USUAL,
    /** Subject, sender, title and addresses say nothing of the topic (P13). */
    DISCREET
}
