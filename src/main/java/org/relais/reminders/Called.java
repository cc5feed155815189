package org.relais.reminders;

import java.time.Instant;
import org.relais.calendar.Answer;
import org.relais.registrations.DateAnswer;
import org.relais.registrations.Registration;

/** Who is reminded: those with a seat who did not decline, and who had it when the reminder was due. */
final class Called {
    private Called() {}

    static boolean by(Reminder reminder, Registration person) {
        return person.email() != null && person.registered() && !declined(reminder, person) && since(person, reminder);
    }

    /** Somebody who comes to all dates may have declined this one. */
    private static boolean declined(Reminder reminder, Registration person) {
        return person.answer() == Answer.DECLINED
                || person.exchange()
                        .about(reminder.dateId())
                        .map(DateAnswer::answer)
                        .filter(answer -> answer == Answer.DECLINED)
                        .isPresent();
    }

    /** Who registered meanwhile has just been told everything. */
    private static boolean since(Registration person, Reminder reminder) {
        Instant confirmed = person.life().confirmedAt();
        return !person.life().askedAt().isAfter(reminder.dueAt())
                && (confirmed == null || !confirmed.isAfter(reminder.dueAt()));
    }
}
