package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Lets reminders leave at their instant; rendering comes before the transaction, not inside it. */
@ApplicationScoped
public class SendDueRemindersJob implements Tick {
    @Inject
    private ReminderService reminders;

    @Inject
    private ReminderMail mail;

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        for (long id : reminders.due()) {
            reminders.send(mail.rendered(reminders.find(id)));
        }
    }
}
