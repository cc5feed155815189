package org.relais.packs;

/** DRAFT → SENT → FORGOTTEN. */
public enum PackStatus {
    DRAFT,
    SENT,
    FORGOTTEN
}
