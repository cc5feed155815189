package org.relais.webinars;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** What staff set for one webinar and seldom change. */
@Embeddable
public class Custom {
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "webinar_reminder", joinColumns = @JoinColumn(name = "webinar_id"))
    @Column(name = "lead_time")
    @Enumerated(EnumType.STRING)
    private Set<Lead> reminders = new HashSet<>();

    private int threshold;

    protected Custom() {}

    Custom(Plan.Switches switches) {
        reminders.addAll(switches.reminders());
        threshold = switches.threshold();
    }

    boolean is(Plan.Switches switches) {
        return reminders.equals(switches.reminders()) && threshold == switches.threshold();
    }

    public Set<Lead> reminders() {
        return new TreeSet<>(reminders);
    }

    /** Percent of a date's duration that makes one present. */
    public int threshold() {
        return threshold;
    }
}
