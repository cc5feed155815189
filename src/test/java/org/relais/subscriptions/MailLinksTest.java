package org.relais.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A new mail, or a new link in one, is looked at as a security gateway does before it is sent to anybody (D17). */
class MailLinksTest {
    @Test
    void everyLinkOfEveryMailIsOneThatTheScannerOpens() {
        assertThat(MailLinks.standing()).isEqualTo(MailLinks.known());
    }
}
