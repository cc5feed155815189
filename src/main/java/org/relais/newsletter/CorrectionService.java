package org.relais.newsletter;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.relais.UseCase;
import org.relais.staff.AuditLog;
import org.relais.web.Messages;
import org.relais.web.Settings;

/** A few words to exactly those who received an issue: an issue of its own, which is read, approved and checked as any other. */
@UseCase
public class CorrectionService {
    @Inject
    private IssueRepository issues;

    @Inject
    private AuditLog audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    public Issue correct(int number) {
        int last = issues.lastNumber();
        Issue sent = issues.get(number);
        Quarter quarter = Quarter.of(LocalDate.ofInstant(clock.instant(), settings.zone()));
        Issue correction = Issue.correcting(sent, last + 1, quarter, proposed(sent), clock.instant());
        issues.add(correction);
        audit.record("issue.correct", NewsletterService.name(last + 1), NewsletterService.name(number));
        return correction;
    }

    /** With a place left open, so that the gate holds it until somebody wrote what was wrong. */
    private static Wording proposed(Issue sent) {
        String subject = Messages.text(Locale.FRENCH, "correction.subject", sent.subject());
        return new Wording(
                Messages.text(Locale.FRENCH, "correction.title"),
                subject.length() <= Wording.LONGEST_SUBJECT
                        ? subject
                        : Messages.text(Locale.FRENCH, "correction.title"),
                Messages.text(Locale.FRENCH, "correction.introduction", String.valueOf(sent.number())));
    }
}
