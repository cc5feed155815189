package org.relais.calendar;

import java.util.EnumSet;
import java.util.Set;

/** What an object says about a meeting, and so which properties it has. */
enum Tenor {
    /** You are invited; also every change. */
    REQUEST("REQUEST", "CONFIRMED"),
    /** You run it: a copy that asks nothing. */
    PUBLISH("PUBLISH", "CONFIRMED"),
    /** It does not take place. */
    CANCEL("CANCEL", "CANCELLED"),
    /** It takes place without you: no status, which is the meeting's and not yours (RFC 5546 3.2.5). */
    LEAVE("CANCEL", ""),
    /** The time you proposed was not taken (RFC 5546 3.2.8). */
    DECLINE_COUNTER("DECLINECOUNTER", ""),
    /** One of the events of a feed. */
    LISTED("PUBLISH", "CONFIRMED"),
    /** Kept in the feed, so that subscribed calendars learn of it. */
    LISTED_CANCELLED("PUBLISH", "CANCELLED"),
    /** In somebody's own feed: their time is taken, but the invitation has the link and the alarm. */
    COMING("PUBLISH", "CONFIRMED"),
    /** In somebody's own feed, as long as it is not certain that they come. */
    WAITING("PUBLISH", "TENTATIVE");

    private static final Set<Tenor> INVITING = EnumSet.of(REQUEST, PUBLISH);

    final String method;
    final String status;

    Tenor(String method, String status) {
        this.method = method;
        this.status = status;
    }

    /** Has the link to join and an alarm. Who only reads a feed is not coming yet. */
    boolean invites() {
        return INVITING.contains(this);
    }

    /** Blocks the time in the calendar. */
    boolean busy() {
        return invites() || this == COMING;
    }

    /** Outlook's own word for it. */
    String busyStatus() {
        if (this == WAITING) {
            return "TENTATIVE";
        }
        return busy() ? "BUSY" : "FREE";
    }

    /** Says what the meeting is about, and of all its dates. */
    boolean describes() {
        return method.equals("REQUEST") || method.equals("PUBLISH");
    }
}
