package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.attendance.AttendanceService;
import org.relais.attendance.Verdict;

/** Who was there on a date, as its closed list says; nobody while it is open, or where nobody counted. */
@ApplicationScoped
class Attended {
    @Inject
    private AttendanceService attendance;

    /** Whether its list is closed. */
    boolean known(long dateId) {
        return attendance.closed(dateId);
    }

    /** Registrations of those who were really there. */
    Set<Long> on(long dateId) {
        return attendance.verdicts(dateId).entrySet().stream()
                .filter(each -> each.getValue() == Verdict.ATTENDED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
