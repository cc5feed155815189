package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relais.envelope.Content;
import org.relais.gate.Check;
import org.relais.gate.ContrastCheck;
import org.relais.gate.Findings;
import org.relais.gate.Galley;
import org.relais.gate.Galley.Sheet;
import org.relais.gate.HeadingsCheck;
import org.relais.gate.ImageCheck;
import org.relais.gate.LanguageCheck;
import org.relais.gate.PlaceholdersCheck;
import org.relais.gate.SpamShapeCheck;
import org.relais.gate.TextPartCheck;
import org.relais.gate.WayOutCheck;
import org.relais.gate.WeightCheck;
import org.relais.web.Settings;
import org.relais.web.Templates;

/** Our own mail goes through the gate: what it finds there is the template's fault and not the team's. */
class GateTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "relais.base.url", "https://relais.example.org",
            "relais.postal.address", "1 rue de l’Exemple, 75000 Paris");
    private static final List<Check> OF_FORM = List.of(
            new ContrastCheck(),
            new HeadingsCheck(),
            new ImageCheck(),
            new LanguageCheck(),
            new PlaceholdersCheck(),
            new SpamShapeCheck(),
            new TextPartCheck(),
            new WayOutCheck(),
            new WeightCheck());

    private final IssueMail mail =
            new IssueMail(new Templates(), new Settings(key -> Optional.ofNullable(SETTINGS.get(key))));

    @Test
    void theMailOfAnIssueHasNoFaultOfForm() {
        Issue issue = IssueFixture.draft();
        List<Content> contents = mail.contents(issue);
        Galley galley = new Galley(
                contents.stream().map(Sheet::of).toList(),
                new Galley.Words(issue.subject(), issue.title(), issue.introduction(), issue.mayBeSentences()),
                List.of(),
                new Galley.Delivery(1, IssueFixture.SOON, "imprint"),
                new Galley.Place("issue/12", "/page", "/audience"));
        for (Check check : OF_FORM) {
            Findings findings = new Findings();
            check.look(galley, findings);
            assertThat(findings.all()).as(check.getClass().getSimpleName()).isEmpty();
        }
    }

    @Test
    void twoRenderingsHaveOneImprint() {
        Issue issue = IssueFixture.draft();
        assertThat(mail.contents(issue)).isEqualTo(mail.contents(issue));
    }
}
