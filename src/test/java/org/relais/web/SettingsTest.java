package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @Test
    void nothingHasToBeSetForAFirstRun() {
        Settings settings = with();
        assertThat(settings.sandbox()).isTrue();
        assertThat(settings.baseUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.databaseKind()).isEqualTo("h2");
        assertThat(settings.relay().lanes()).isEqualTo(1);
        assertThat(settings.demo()).isTrue();
        assertThat(settings.secure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "relais.base.url, relais.example.org",
        "relais.base.url, ftp://relais.example.org",
        "relais.from, nobody",
        "relais.reply.to, a@b",
        "relais.relay.port, 0",
        "relais.relay.port, 70000",
        "relais.relay.tls, perhaps",
        "relais.relay.timeout, 4",
        "relais.lanes, zero",
        "relais.lanes, 0",
        "relais.lanes, 65",
        "relais.lanes, -1",
        "relais.messages.per.second, many",
        "relais.messages.per.lane, -1",
        "relais.messages.per.connection, all",
        "relais.provider.pace, orange",
        "relais.provider.pace, orange=10",
        "relais.provider.pace, 'orange=10/2,,sfr=5/2'",
        "relais.provider.pace, mandarine=10/2",
        "relais.provider.pace, orange=1000000000000/2",
        "relais.db.kind, oracle",
        "relais.zone, Europe/Nowhere",
        "relais.demo, oui",
        "relais.node, a node",
        "relais.admin.email, admin",
        "relais.admin.password, tooshort",
        "relais.quick.exit.url, elsewhere",
        "relais.return.address, retour@example.org",
        "relais.return.address, retour-{token}-{token}@example.org",
        "relais.return.address, retour@{token}.example.org",
        "relais.return.address, retour+{token}@example.org",
        "relais.return.address, retour-{token}@example.com",
        "relais.return.address, retour-{token}",
        "relais.return.address, 'retour {token}@example.org'",
        "relais.return.address, 'aaaaaaaaaaaaaaaaaaaaaaaaa{token}@example.org'",
        "relais.organizer, webinaires",
        "relais.organizer, webinaires+a@example.org",
        "relais.organizer, webinaires@example.com"
    })
    void aWrongValueIsRefusedInOneSentenceThatNamesItsKey(String key, String value) {
        assertThatThrownBy(() -> with(key, value))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(
                        key + " (" + key.toUpperCase(java.util.Locale.ROOT).replace('.', '_') + ") ")
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining("null");
    }

    @Test
    void aProviderThatIsNotNamedKeepsItsPace() {
        PaceSettings pace =
                with("relais.provider.pace", "orange=7/1, other = 30/0").pace();
        assertThat(pace.providers())
                .containsEntry("orange", new PaceSettings.Bound(7, 1))
                .containsEntry("other", new PaceSettings.Bound(30, 0))
                .containsEntry("free", new PaceSettings.Bound(3, 1));
        assertThat(pace.providers().keySet()).containsExactlyElementsOf(PaceSettings.GROUPS);
        assertThat(pace.messagesPerConnection()).isEqualTo(100);
        assertThat(pace.messagesPerSecond()).isZero();
    }

    @Test
    void aRelayNeedsTheAddressThatLinksComeFrom() {
        assertThatThrownBy(() -> with("relais.relay.host", "smtp.example.org"))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("RELAIS_BASE_URL");
    }

    @Test
    void aTrailingSlashIsNotPartOfTheAddress() {
        assertThat(with("relais.base.url", "https://relais.example.org/").baseUrl())
                .isEqualTo("https://relais.example.org");
    }

    @Test
    void blankIsAsGoodAsUnset() {
        assertThat(with("relais.relay.host", "  ").sandbox()).isTrue();
    }

    @Test
    void postgresqlHasFourLanesUnlessToldOtherwise() {
        assertThat(with("relais.db.kind", "postgresql").relay().lanes()).isEqualTo(4);
        assertThat(with("relais.db.kind", "postgresql", "relais.lanes", "9")
                        .relay()
                        .lanes())
                .isEqualTo(9);
    }

    @Test
    void mailComesBackToTheDomainItCameFrom() {
        Settings settings =
                with("relais.from", "relais@example.net", "relais.return.address", "Retour-{token}@Example.NET");
        assertThat(settings.returnAddress()).contains("retour-{token}@example.net");
        assertThat(with().returnAddress()).isEmpty();
    }

    @Test
    void theOrganizerIsWhoIsRepliedToOrElseWhoWrites() {
        assertThat(with("relais.organizer", "Webinaires@example.org").organizer())
                .isEqualTo("webinaires@example.org");
        assertThat(with("relais.reply.to", "contact@example.org").organizer()).isEqualTo("contact@example.org");
        assertThat(with("relais.reply.to", "contact@example.com").organizer()).isEqualTo("relais@example.org");
        assertThat(with("relais.reply.to", "contact+a@example.org").organizer()).isEqualTo("relais@example.org");
        assertThatThrownBy(() -> with("relais.from", "relais+a@example.org"))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("RELAIS_ORGANIZER");
    }

    private static Settings with(String... keysAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Settings(key -> Optional.ofNullable(values.get(key)));
    }
}
