package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relais.consents.Topic;
import org.relais.web.Settings;
import org.relais.web.Templates;

/** What one node approves another sends only if it renders alike. */
class ImprintTest {
    private static String on(Map<String, String> node) {
        Settings settings = new Settings(key -> Optional.ofNullable(node.get(key)));
        IssueMail mail = new IssueMail(new Templates(), settings);
        return Imprint.of(mail.contents(IssueFixture.empty()), Topic.NEWSLETTER, "everyone");
    }

    private static Map<String, String> node(String name, String baseUrl) {
        return Map.of(
                "relais.base.url",
                baseUrl,
                "relais.from",
                name + "@example.org",
                "relais.reply.to",
                "relais@example.org");
    }

    @Test
    void nodesThatSendUnderTheirOwnNamesRenderAlike() {
        assertThat(on(node("node-a", "http://localhost:13501")))
                .isEqualTo(on(node("node-b", "http://localhost:13501")));
    }

    @Test
    void aNodeWithABaseUrlOfItsOwnSendsNothingThatAnotherApproved() {
        assertThat(on(node("node-a", "http://localhost:13501")))
                .isNotEqualTo(on(node("node-a", "http://localhost:13601")));
    }

    @Test
    void norDoesOneWithAReplyAddressOfItsOwn() {
        assertThat(on(Map.of("relais.from", "node-a@example.org")))
                .isNotEqualTo(on(Map.of("relais.from", "node-b@example.org")));
    }
}
