package org.relais.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.relais.testing.OnTheServer;

/** Seats kept for one département: those of it come first, in their own order, and no kept seat stays empty. */
class SharesIT extends OnTheServer {
    private final PlannedWebinar webinar = PlannedWebinar.published(database, plan -> plan.add("capacity", 1)
            .add(
                    "shares",
                    Json.createArrayBuilder()
                            .add(Json.createObjectBuilder()
                                    .add("group", "departement:972")
                                    .add("seats", 1))));

    private String from(String departement, String name) {
        String email = name + "-" + webinar.id() + "@parts.example.org";
        knows(email);
        publicSite
                .fillIn(webinar.path(), "email", email, "departement", departement)
                .expect(303);
        return email;
    }

    private void leaves(String email) {
        String link = mailbox.lastMailTo(email).link("/cancel").getRawPath();
        publicSite
                .post(publicSite
                        .get(link)
                        .page()
                        .select("main form[method=post]")
                        .attr("action"))
                .expect(303);
    }

    @Test
    void aFreedSeatGoesToThoseItIsKeptForAndThenToTheOthers() {
        String first = from("33", "gironde-1");
        String second = from("33", "gironde-2");
        String third = from("972", "martinique");
        assertThat(webinar.emails("REGISTERED"))
                .as("nobody it is kept for had come yet")
                .containsExactly(first);
        assertThat(webinar.emails("WAITLISTED")).containsExactly(second, third);

        leaves(first);
        assertThat(webinar.emails("REGISTERED")).containsExactly(third);
        mailbox.awaitMailsTo(third, 2);
        assertThat(mailbox.lastMailTo(third).subject()).startsWith("Une place s’est libérée");
        assertThat(mailbox.allTo(second)).as("only that they wait").hasSize(1);

        leaves(third);
        assertThat(webinar.emails("REGISTERED")).containsExactly(second);
        mailbox.awaitMailsTo(second, 2);
        assertThat(mailbox.lastMailTo(second).calendar()).contains("METHOD:REQUEST");
    }
}
