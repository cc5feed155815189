package org.relais.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.Refusal;

class BigBlueButtonTest {
    private static final Instant NOW = Instant.parse("2026-12-03T15:00:00Z");
    private static final String SECRET = "un secret partagé";

    @Test
    void onlyATokenUnderTheSecretIsGenuine() {
        String token = Tokens.hs512(SECRET, NOW.plusSeconds(60));
        assertThat(genuine("Bearer " + token)).isTrue();
        assertThat(genuine("Bearer " + Tokens.hs512("un autre", NOW.plusSeconds(60))))
                .isFalse();
        assertThat(genuine("Bearer " + Tokens.hs512(SECRET, NOW.minusSeconds(1))))
                .as("outdated")
                .isFalse();
        assertThat(genuine("Bearer " + token.substring(0, token.length() - 4) + "AAAA"))
                .isFalse();
        assertThat(genuine("Basic " + token)).isFalse();
        assertThat(genuine(null)).isFalse();
    }

    @Test
    void noOtherAlgorithmIsBelieved() {
        String end = "{\"exp\":" + NOW.plusSeconds(60).getEpochSecond() + "}";
        assertThat(genuine("Bearer " + Tokens.signed("{\"alg\":\"HS256\"}", end, SECRET)))
                .isFalse();
        assertThat(genuine("Bearer " + Tokens.signed("{\"alg\":\"none\"}", end, SECRET)))
                .isFalse();
        assertThat(genuine("Bearer " + Tokens.signed("{\"alg\":\"HS512\"}", "{}", SECRET)))
                .as("without an end")
                .isFalse();
        assertThat(genuine("Bearer " + Tokens.unsigned("{\"alg\":\"none\"}", end)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer ..", "Bearer a.b.c", "Bearer %%.%%.%%", "Bearer e30.e30.e30"})
    void garbageIsNoToken(String header) {
        assertThat(genuine(header)).isFalse();
    }

    private static boolean genuine(String header) {
        return BigBlueButtonToken.genuine(header, SECRET, NOW);
    }

    @Test
    void aReportTellsForEachAttendeeWhenTheyCameAndWent() {
        BigBlueButtonReport report = read("""
                {"version":"1.0","meeting_id":"0b7e9c1e-5f5c-4a8e-9d43-1f2a3b4c5d6e-42","internal_meeting_id":"0123-45","data":{
                 "start":"2026-12-03T13:50:00.000+00:00","finish":"2026-12-03T14:40:00.000+00:00","attendees":[
                 {"ext_user_id":"17","name":"Zoé","moderator":false,"duration":2400,
                  "joins":["2026-12-03T13:55:00.000+00:00","2026-12-03T14:25:00.000+00:00"],
                  "leaves":["2026-12-03T14:20:00.000+00:00"]},
                 {"ext_user_id":"w_inconnu","name":"Noé","joins":["2026-12-03T15:00:00.000+01:00"],"leaves":["2026-12-03T14:10:00Z","demain"]}],
                 "files":[],"polls":[]}}""");

        assertThat(report.date()).hasValue(42);
        assertThat(report.people()).extracting(Observed::registration).containsExactly(17L, null);
        assertThat(report.people().get(0).stays())
                .as("who never left was there until the end")
                .containsExactly(stay("13:55", "14:20"), stay("14:25", "14:40"));
        assertThat(report.people().get(1).stays()).containsExactly(stay("14:00", "14:10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"meeting_id\":\"quelqu’un d’autre 42\",\"data\":{\"attendees\":[]}}",
                "{\"meetingID\":\"relais-42\"}",
                "{}"
            })
    void aReportOfAnotherRoomOrOfAnotherKindIsLetBe(String json) {
        assertThat(read(json).date()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "pas du JSON", "{\"data\":3}", "{\"data\":{\"attendees\":[{\"name\":"})
    void whatIsNoReportIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Refusal.class);
    }

    private static BigBlueButtonReport read(String json) {
        return BigBlueButtonReport.read(json.getBytes(UTF_8));
    }

    private static Interval stay(String from, String to) {
        return new Interval(Instant.parse("2026-12-03T" + from + ":00Z"), Instant.parse("2026-12-03T" + to + ":00Z"));
    }
}
