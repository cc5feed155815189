package org.relais.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relais.web.Settings;
import org.relais.web.WrongSetting;

class InboxSettingsTest {
    private static final String[] MAILBOX = {
        "relais.inbox.host", "imap.example.org",
        "relais.inbox.user", "retours@example.org",
        "relais.inbox.password", "secret"
    };

    @Test
    void withoutAHostNothingIsRead() {
        assertThat(with().access()).isEmpty();
        assertThat(with().every()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aMailboxIsReadOverVerifiedTlsUnlessToldOtherwise() {
        InboxSettings.Access access = with(MAILBOX).access().orElseThrow();
        assertThat(access.tls()).isEqualTo(InboxSettings.Tls.TLS);
        assertThat(access.port()).isEqualTo(993);
        assertThat(access.folder()).isEqualTo("INBOX");
        assertThat(with(and("relais.inbox.tls", "starttls"))
                        .access()
                        .orElseThrow()
                        .port())
                .isEqualTo(143);
    }

    @ParameterizedTest
    @CsvSource({
        "relais.inbox.port, 0",
        "relais.inbox.tls, perhaps",
        "relais.inbox.user, ' '",
        "relais.inbox.password, ''",
        "relais.inbox.every, 0",
        "relais.inbox.every, often",
        "relais.inbox.forward, nobody",
        "relais.inbox.forward, retours@example.org",
        "relais.inbox.forward, RETOURS@example.org"
    })
    void aWrongValueIsRefusedInOneSentenceThatNamesItsKey(String key, String value) {
        assertThatThrownBy(() -> with(and(key, value)))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(key + " (")
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("null");
    }

    @Test
    void lettersNeverGoToTheMailboxTheyCameFrom() {
        assertThat(with(and("relais.reply.to", "retours@example.org")).forward())
                .isEmpty();
        assertThat(with(and("relais.inbox.user", "relais")).forward())
                .as("by the name of its user alone")
                .isEmpty();
        assertThat(with(MAILBOX).forward())
                .as("without return addresses answers come to the reply-to, which is read")
                .isEmpty();
        assertThat(with(and("relais.return.address", "retour-{token}@example.org"))
                        .forward())
                .contains("relais@example.org");
        assertThat(with(and("relais.inbox.forward", "equipe@example.org")).forward())
                .contains("equipe@example.org");
    }

    @Test
    void whatWeSentOurselvesIsKnown() {
        assertThat(with(MAILBOX).isOurs("relais@example.org")).isTrue();
        assertThat(with(MAILBOX).isOurs("retours@example.org")).isTrue();
        assertThat(with(MAILBOX).isOurs("quelqu-un@example.org")).isFalse();
    }

    private static String[] and(String key, String value) {
        Map<String, String> values = map(MAILBOX);
        values.put(key, value);
        return values.entrySet().stream()
                .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }

    private static InboxSettings with(String... keysAndValues) {
        Map<String, String> values = map(keysAndValues);
        return new InboxSettings(
                new Settings(key -> Optional.ofNullable(values.get(key))), key -> Optional.ofNullable(values.get(key)));
    }

    private static Map<String, String> map(String... keysAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return values;
    }
}
