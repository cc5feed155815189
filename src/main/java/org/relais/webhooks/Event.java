package org.relais.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What other programs can be told. Their sentences are {@code webhook.event.<name>}. */
public enum Event {
    WEBINAR_PUBLISHED("webinar.published"),
    WEBINAR_CHANGED("webinar.changed"),
    WEBINAR_MOVED("webinar.moved"),
    WEBINAR_DATE_CANCELLED("webinar.date-cancelled"),
    WEBINAR_CANCELLED("webinar.cancelled"),
    REGISTRATION_CREATED("registration.created"),
    REGISTRATION_WAITING("registration.waiting"),
    REGISTRATION_PROMOTED("registration.promoted"),
    REGISTRATION_ANSWERED("registration.answered"),
    REGISTRATION_CANCELLED("registration.cancelled"),
    SUBSCRIBER_CONFIRMED("subscriber.confirmed"),
    SUBSCRIBER_CHANGED("subscriber.changed"),
    SUBSCRIBER_UNSUBSCRIBED("subscriber.unsubscribed"),
    SUBSCRIBER_SUPPRESSED("subscriber.suppressed"),
    SUBSCRIBER_ERASED("subscriber.erased"),
    /** Sent by a button, to whichever webhook. */
    TEST("webhook.test");

    private final String known;

    Event(String known) {
        this.known = known;
    }

    static Optional<Event> of(String name) {
        return Arrays.stream(values()).filter(each -> each.known.equals(name)).findFirst();
    }

    /** What a webhook may be told without being asked. */
    public static List<Event> toChoose() {
        return Arrays.stream(values()).filter(Event::canBeChosen).toList();
    }

    boolean canBeChosen() {
        return this != TEST;
    }

    /** As messages, the API and the code of the rooms say it. */
    public String known() {
        return known;
    }
}
