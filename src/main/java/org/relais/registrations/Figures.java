package org.relais.registrations;

import java.util.Map;
import org.relais.calendar.Answer;

/** How many stand where, and what those with a seat answered. */
public record Figures(Map<RegistrationStatus, Long> byStatus, Map<Answer, Long> answers) {
    public long count(RegistrationStatus status) {
        return byStatus.getOrDefault(status, 0L);
    }

    public long registered() {
        return count(RegistrationStatus.REGISTERED);
    }

    public long waiting() {
        return count(RegistrationStatus.WAITLISTED);
    }

    public long awaitingApproval() {
        return count(RegistrationStatus.AWAITING_APPROVAL);
    }

    public long pending() {
        return count(RegistrationStatus.PENDING);
    }

    public long cancelled() {
        return count(RegistrationStatus.CANCELLED);
    }

    /** Of those with a seat. */
    public long answered(Answer answer) {
        return answers.getOrDefault(answer, 0L);
    }
}
