package org.relais.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.OnTheServer;

/** A file that came from outside leaves to be saved, and is nobody's page (S15, issue 6). */
class EnclosureIT extends OnTheServer {
    private static final String TITLE = "Un guide et son fichier";
    private final Api api = Api.withToken(Role.REVIEWER);
    private long file;

    @AfterEach
    void takeItBack() {
        database.change("update resource set status = 'ARCHIVED', version = version + 1 where title = ?", TITLE);
    }

    @Test
    void itIsSavedAndNeverShownAndOnlyOnceItsResourceIsPublic() {
        String resource = proposed();
        String path = "/resources/files/" + file;
        publicSite.get(path).expect(404);
        assertThat(publicSite.get("/staff" + path).status()).isNotEqualTo(200);

        api.post("/api/v1/resources/" + resource + "/validate", "").expect(200);
        Answer saved = publicSite.get(path).expect(200);
        assertThat(saved.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''pi%C3%A8ge.pdf");
        assertThat(saved.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(saved.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(publicSite.get("/resources/" + resource).expect(200).page().select("a[href='" + path + "']"))
                .hasSize(1);

        takeItBack();
        publicSite.get(path).expect(404);
    }

    /** With a file that every check would have missed. */
    private String proposed() {
        String id = Api.json(api.post(
                                "/api/v1/resources",
                                "{\"kind\":\"DOCUMENT\",\"title\":\"%s\",\"summary\":\"Une page.\",\"organisation\":\"Équipe\"}"
                                        .formatted(TITLE))
                        .expect(201))
                .get("id")
                .toString();
        file = ((Number) database.value("select coalesce(max(id), 0) + 100000 from attachment")).longValue();
        byte[] content = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        database.change(
                "insert into attachment (id, name, media_type, alt, size, content, added_at)"
                        + " values (?, 'piège.pdf', 'application/pdf', '', ?, ?, current_timestamp)",
                file,
                content.length,
                content);
        database.change(
                "insert into resource_attachment (resource_id, attachment_id) values (?, ?)", Long.valueOf(id), file);
        return id;
    }
}
