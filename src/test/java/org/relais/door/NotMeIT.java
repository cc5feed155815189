package org.relais.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.relais.testing.OnTheServer;

/** « Ce n’est pas moi », as the one who got the mail presses it. */
class NotMeIT extends OnTheServer {
    private static final String REFUSED = "door_letter where fingerprint = ? and refused_until > current_timestamp";

    private final String path = DoorKey.of(dataDirectory).notMe(letterTo("someone"));

    @Test
    void lookingChangesNothingAndAPressDoes() {
        publicSite.send("HEAD", path, null);
        for (int i = 0; i < 3; i++) {
            assertThat(publicSite
                            .get(path)
                            .expect(200)
                            .page()
                            .select("main button")
                            .text())
                    .isEqualTo("Ce n’était pas moi");
        }
        assertThat(database.count(REFUSED, "someone")).isZero();

        assertThat(publicSite.post(path).follow().notice()).contains("C’est noté");
        assertThat(database.count(REFUSED, "someone")).isEqualTo(1);
        assertThat(database.count("audit_entry where action = 'letter.refuse' and detail = 'registration'"))
                .isPositive();
        assertThat(publicSite.post(path).follow().notice()).contains("déjà");
    }

    @Test
    void onceTheLetterIsForgottenThereIsNothingToDo() {
        database.change("delete from door_letter where fingerprint = 'someone'");
        assertThat(publicSite.get(path).expect(200).page().select("main h1").text())
                .isEqualTo("Vous n’avez rien à faire");
        publicSite.post(path).expect(404);
    }

    @Test
    void aLinkThatIsNotOursLeadsNowhere() {
        publicSite.get(path.substring(0, path.length() - 1) + "!").expect(404);
        publicSite.post("/not-me/x").expect(404);
    }

    private long letterTo(String fingerprint) {
        database.change("delete from door_letter where fingerprint = ?", fingerprint);
        database.change("""
                insert into door_letter (purpose, fingerprint, last_at, second_at, third_at, refused_until)
                values ('registration', ?, current_timestamp, timestamp with time zone '1970-01-01 00:00:00Z',
                  timestamp with time zone '1970-01-01 00:00:00Z', timestamp with time zone '1970-01-01 00:00:00Z')""", fingerprint);
        return ((Number) database.value("select id from door_letter where fingerprint = ?", fingerprint)).longValue();
    }
}
