package org.relais.consents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may choose to receive, each apart from the others (P2). */
public enum Topic {
    /** The quarterly newsletter. */
    NEWSLETTER("unsubscribe"),
    /** Webinars that are announced. */
    WEBINARS("unsubscribe-webinars"),
    /** Resources that were verified. */
    RESOURCES("unsubscribe-resources");

    private final String purpose;

    Topic(String purpose) {
        this.purpose = purpose;
    }

    /** Its name on the outbox's opposition list and in {@code List-Id}. */
    public String list() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the seal of a link to leave it is for, as mails of its list carry it; such a link never expires (D19). */
    public String purpose() {
        return purpose;
    }

    public static Optional<Topic> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
