package org.relais.contributions;

/** How far a contribution is; {@link Contribution} tells how it gets there. */
public enum ContributionStatus {
    DRAFT,
    TO_CONFIRM,
    SENT
}
