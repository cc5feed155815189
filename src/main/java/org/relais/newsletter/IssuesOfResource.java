package org.relais.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.relais.verification.Check;
import org.relais.verification.Checking;
import org.relais.web.Messages;

/** Tells those who verify in which issues a resource stood, or under which heading the next one will have it. */
@ApplicationScoped
public class IssuesOfResource {
    @Inject
    private IssueRepository issues;

    void tell(@Observes Checking checking) {
        List<Integer> numbers = checking.resourceId().map(issues::featuring).orElseGet(List::of);
        checking.tell(
                numbers.isEmpty()
                        ? Check.passed("next-section", heading(checking))
                        : Check.passed(
                                "issues", numbers.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    /** Where it will be put when an issue takes it in; issues are written in French, so their headings are. */
    private static String heading(Checking checking) {
        return Messages.text(
                Locale.FRENCH, "section." + EntryKind.of(checking.content().kind()));
    }
}
