package org.relais.contributions;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.relais.UseCase;
import org.relais.privacy.PersonErased;
import org.relais.privacy.PersonalData;

/** What a person may ask about what they proposed: to have it told (P6), and to be forgotten (P7). */
@UseCase
public class ContributorDataService {
    @Inject
    private ContributionRepository contributions;

    @Inject
    private UnsentContributions unsent;

    /** What was never sent goes whole; what became a resource stays, nobody's. */
    void erase(@Observes PersonErased person) {
        contributions.under(person.fingerprint()).forEach(each -> {
            if (each.status() == ContributionStatus.SENT) {
                each.anonymise();
            } else {
                unsent.forget(each);
            }
        });
    }

    void tell(@Observes PersonalData data) {
        contributions
                .under(data.fingerprint())
                .forEach(each -> data.add(
                        "contributions",
                        "title",
                        each.answers().typed("title"),
                        "organisation",
                        each.answers().typed("organisation"),
                        "status",
                        each.status(),
                        "changedAt",
                        each.changedAt()));
    }
}
