package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Lets the mails afterwards leave whose team said that this is enough: the replay is known, and who was there. */
@ApplicationScoped
public class SendReadyFollowUpsJob implements Tick {
    @Inject
    private FollowUpService followUps;

    @Inject
    private FollowUpMail mail;

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        followUps.ready().forEach(matter -> followUps.send(mail.rendered(matter)));
    }
}
