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
            todo(today, "/staff/newsletter", new Named("today.open-issue"), "today.open-issue.hint");
        }
    }

    private void tell(Today today, Issue issue) {
        Say say = today.say();
        String path = IssuePages.path(issue.number());
        if (issue.status() == Status.DRAFT) {
            todo(today, path, Named.of("today.draft", issue), "today.draft.hint");
        } else if (issue.status() == Status.IN_REVIEW && reviews.mayApprove(issue)) {
            todo(today, path + "/review", Named.of("today.review", issue), "today.review.hint");
        } else if (issue.status() == Status.APPROVED) {
            todo(today, path + "/schedule", Named.of("today.approved", issue), "today.approved.hint");
        } else if (issue.status() == Status.PAUSED) {
            todo(today, path + "/sending", Named.of("today.paused", issue), "today.paused.hint");
        } else if (issue.status() == Status.SCHEDULED) {
            today.fact(text(say, Named.of("today.scheduled", issue)), say.shortMoment(issue.sendAt(), issue.zone()));
        } else if (issue.status() == Status.SENDING) {
            today.fact(text(say, Named.of("today.sending", issue)), say.text("issue.status.SENDING"));
        }
    }

    private static void todo(Today today, String href, Named title, String hint) {
        Say say = today.say();
        today.todo(new Today.Todo(href, "envelope-paper", "", text(say, title), say.text(hint)));
    }

    private static String text(Say say, Named name) {
        return say.text(name.key(), name.arguments());
    }
}
