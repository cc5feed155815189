package org.relais.deliverability;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.OnTheServer;
import org.relais.testing.ServerExtension;
import org.relais.testing.Team;
import org.xbill.DNS.Type;

/** The page, over the DNS server of the tests. */
class DeliverabilityIT extends OnTheServer {
    @Test
    void thePageSaysWhatToPublishAndBelievesItOnceItIs() {
        Team administrator = Team.logIn();
        administrator.post("/staff/deliverability/again").expect(303);
        Document before = administrator.get("/staff/deliverability").expect(200).page();
        assertThat(before.text())
                .contains("v=spf1 ip4:198.51.100.25 -all", "_dmarc.example.org", "Relais ne signe pas");

        ServerExtension.names().says("example.org", Type.TXT, "v=spf1 ip4:198.51.100.25 -all");
        try {
            assertThat(administrator.get("/staff/deliverability").page().text())
                    .as("kept for ten minutes")
                    .contains("v=spf1 ip4:198.51.100.25 -all");
            administrator.post("/staff/deliverability/again").follow().expect(200);
            assertThat(Api.withToken(Role.ADMIN)
                            .get("/api/v1/deliverability")
                            .expect(200)
                            .body())
                    .contains("\"subject\":\"SPF\",\"verdict\":\"RIGHT\"");
        } finally {
            ServerExtension.names().says("example.org", Type.TXT);
        }
        Team.logIn(Role.EDITOR).get("/staff/deliverability").expect(403);
    }
}
