package org.relais.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.OnTheServer;

/** Who proposes something is shown what is public already and says the same. */
class AlikeIT extends OnTheServer {
    private static final String TITLE = "Repères pour les équipes mobiles de rue";

    @AfterEach
    void takeItBack() {
        database.change("update resource set status = 'ARCHIVED', version = version + 1 where title = ?", TITLE);
    }

    @Test
    void nearlyTheSameTitleOrTheSamePageIsShownAndNothingElse() {
        publish();
        assertThat(alike("title", "Reperes pour l’équipe mobile de rue")).contains(TITLE);
        assertThat(alike("link", "http://www.example.org/equipes-mobiles/")).contains(TITLE);
        assertThat(alike("title", "Annuaire des lieux d’accueil de jour")).doesNotContain(TITLE);
        assertThat(alike("link", "pas encore une adr")).doesNotContain(TITLE);
    }

    private static void publish() {
        Api api = Api.withToken(Role.REVIEWER);
        String id = Api.json(api.post(
                                "/api/v1/resources",
                                "{\"kind\":\"DOCUMENT\",\"title\":\"%s\",\"summary\":\"Une page.\",".formatted(TITLE)
                                        + "\"link\":\"https://www.example.org/equipes-mobiles\",\"organisation\":\"Équipe du réseau\"}")
                        .expect(201))
                .get("id")
                .toString();
        api.post("/api/v1/resources/" + id + "/validate", "").expect(200);
    }

    private String alike(String field, String typed) {
        return publicSite
                .get("/resources/submit/alike?" + field + "=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .expect(200)
                .body();
    }
}
