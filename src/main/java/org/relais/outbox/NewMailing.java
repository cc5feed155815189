package org.relais.outbox;

import java.time.Instant;
import java.util.List;
import org.relais.Refusal;
import org.relais.envelope.Content;

/**
 * A mailing about to be opened.
 *
 * @param list the list people can leave, or null for service and test mail
 * @param expiresAt when it is no longer worth sending, or null
 */
public record NewMailing(Mailing.Kind kind, String list, String title, Instant expiresAt, List<Content> contents) {
    public NewMailing {
        contents = List.copyOf(contents);
        if (contents.isEmpty()) {
            throw Refusal.invalid("contents", "mailing.has-no-content");
        }
        if (kind.ofAList() && list == null) {
            throw Refusal.invalid("list", "mailing.issue-needs-a-list");
        }
    }

    /** Service mail: no list to leave, said at once. */
    public static NewMailing service(String title, Content... contents) {
        return new NewMailing(Mailing.Kind.SERVICE, null, title, null, List.of(contents));
    }

    /** The same, not worth sending after that instant: a reminder whose webinar has begun (F3). */
    public NewMailing expiring(Instant at) {
        return new NewMailing(kind, list, title, at, contents);
    }
}
