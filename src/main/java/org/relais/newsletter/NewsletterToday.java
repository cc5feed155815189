package org.relais.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.relais.newsletter.Issue.Status;
import org.relais.staff.Role;
import org.relais.staff.Today;
import org.relais.web.Say;

/** What the team's first page says of the newsletter: the draft to finish, the issue that is scheduled, leaves or waits. */
@ApplicationScoped
public class NewsletterToday {
    private static final int RECENT = 5;

    @Inject
    private NewsletterService newsletter;

    @Inject
    private ReviewService reviews;

    void tell(@Observes Today today) {
        if (!today.isFor(Role.EDITOR) && !today.isFor(Role.ADMIN)) {
            return;
        }
        List<Issue> issues = newsletter.issues(Integer.MAX_VALUE, RECENT);
        issues.forEach(issue -> tell(today, issue));
        if (issues.stream().noneMatch(Issue::draft)) {
            todo(today, "/staff/newsletter", "today.open-issue", "today.open-issue.hint");
        }
    }

    private void tell(Today today, Issue issue) {
        Say say = today.say();
        String number = String.valueOf(issue.number());
        if (issue.status() == Status.DRAFT) {
            todo(today, IssuePages.path(issue.number()), "today.draft", "today.draft.hint", number);
        } else if (issue.status() == Status.IN_REVIEW && reviews.mayApprove(issue)) {
            todo(today, IssuePages.path(issue.number()) + "/review", "today.review", "today.review.hint", number);
        } else if (issue.status() == Status.APPROVED) {
            todo(today, IssuePages.path(issue.number()) + "/schedule", "today.approved", "today.approved.hint", number);
        } else if (issue.status() == Status.PAUSED) {
            todo(today, SchedulePages.sendingPath(issue.number()), "today.paused", "today.paused.hint", number);
        } else if (issue.status() == Status.SCHEDULED) {
            today.fact(say.text("today.scheduled", number), say.shortMoment(issue.sendAt(), issue.zone()));
        } else if (issue.status() == Status.SENDING) {
            today.fact(say.text("today.sending", number), say.text("issue.status.SENDING"));
        }
    }

    private static void todo(Today today, String href, String title, String hint, Object... arguments) {
        Say say = today.say();
        today.todo(new Today.Todo(href, "envelope-paper", "", say.text(title, arguments), say.text(hint, arguments)));
    }
}
