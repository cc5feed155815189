package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.relais.registrations.PlannedWebinar;
import org.relais.testing.Editors;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** A published webinar is seen where people look for news: among the events of the centre and in the next issue. */
class ShownWebinarsIT extends OnTheServer {
    /** Of a département that no other test plans for: the centre shows only the five events that come next. */
    private static final String PLACE = "988";

    private final Editors editors = new Editors(Team.logIn());
    private final String title = "Vu ailleurs " + UUID.randomUUID().toString().substring(0, 6);
    private final PlannedWebinar webinar = PlannedWebinar.published(database, plan -> plan.add("title", title)
            .add("departements", Json.createArrayBuilder().add(PLACE)));

    @Test
    void itIsAmongTheEventsOfItsDepartementUntilItIsCancelled() {
        assertThat(events(PLACE)).contains(title);
        assertThat(events("971")).doesNotContain(title);
        assertThat(publicSite.get("/resources?kind=event&departement=" + PLACE).body())
                .contains(webinar.path());
        webinar.act("cancel", "{}");
        assertThat(events(PLACE)).doesNotContain(title);
    }

    @Test
    void itStandsInTheNextIssueWithItsPage() {
        int issue = editors.openIssue();
        editors.team().post("/staff/newsletter/" + issue + "/unschedule").expect(303);
        editors.assemble(issue);
        String mail = editors.team()
                .get("/staff/newsletter/" + issue + "/mail.html")
                .expect(200)
                .body();
        assertThat(mail).contains(title, webinar.path());
        webinar.act("cancel", "{}");
    }

    private String events(String departement) {
        return publicSite
                .get("/resources?departement=" + departement)
                .expect(200)
                .page()
                .select("section[aria-labelledby=t-coming]")
                .text();
    }
}
