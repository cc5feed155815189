package org.relais.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.relais.verification.Check;
import org.relais.verification.Checking;

/** Tells those who verify in which issues a resource stood. */
@ApplicationScoped
public class IssuesOfResource {
    @Inject
    private IssueRepository issues;

    void tell(@Observes Checking checking) {
        List<Integer> numbers = checking.resourceId().map(issues::featuring).orElseGet(List::of);
        if (!numbers.isEmpty()) {
            checking.tell(
                    Check.passed("issues", numbers.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
    }
}
