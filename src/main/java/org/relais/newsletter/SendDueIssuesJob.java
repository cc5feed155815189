package org.relais.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Lets scheduled issues leave at their instant; rendering comes before the transaction, not inside it. */
@ApplicationScoped
public class SendDueIssuesJob implements Tick {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private SendingService sending;

    @Inject
    private IssueMail mail;

    @Inject
    private Event<IssueLeaving> leaving;

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        for (int number : sending.due()) {
            Issue issue = newsletter.issue(number);
            leaving.fire(new IssueLeaving(issue));
            sending.begin(mail.rendered(issue));
        }
    }
}
