package org.relais.courier;

import jakarta.mail.URLName;
import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import org.relais.web.RelaySettings;
import org.relais.web.RelaySettings.Pipelining;
import org.relais.web.RelaySettings.Tls;
import org.relais.web.Settings;

/**
 * Where mail is handed over, and how.
 *
 * @param user null when the relay asks for none
 * @param from the envelope's sender of what has none of its own, to which refusals come back
 * @param hello how we present ourselves
 */
record Relay(
        String host,
        int port,
        String user,
        String password,
        Tls tls,
        Pipelining pipelining,
        String from,
        String hello,
        Patience patience) {
    /**
     * @throws IllegalStateException in the sandbox, where there is none
     */
    static Relay of(Settings settings) {
        RelaySettings relay = settings.relay();
        return new Relay(
                relay.host().orElseThrow(IllegalStateException::new),
                relay.port(),
                relay.user().orElse(null),
                relay.password().orElse(null),
                relay.tls(),
                relay.pipelining(),
                settings.from(),
                URI.create(settings.baseUrl()).getHost(),
                Patience.of(relay.patience()));
    }

    URLName url() {
        return new URLName("smtp", host, port, null, user, null);
    }

    /** TLS is verified, and a relay that hides STARTTLS gets no mail (S18). */
    Properties properties(PromptSockets sockets) {
        Properties mail = new Properties();
        mail.setProperty("mail.smtp.localhost", hello);
        mail.setProperty("mail.smtp.auth", String.valueOf(user != null));
        mail.setProperty("mail.smtp.connectiontimeout", millis(patience.connect()));
        mail.setProperty("mail.smtp.timeout", millis(patience.answer()));
        mail.setProperty("mail.smtp.quitwait", "false");
        mail.setProperty("mail.smtp.starttls.enable", String.valueOf(tls == Tls.STARTTLS));
        mail.setProperty("mail.smtp.starttls.required", String.valueOf(tls == Tls.STARTTLS));
        mail.setProperty("mail.smtp.ssl.enable", String.valueOf(tls == Tls.TLS));
        mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        mail.setProperty("mail.smtp.socketFactory.fallback", "false");
        mail.put("mail.smtp.socketFactory", sockets);
        mail.put("mail.smtp.ssl.socketFactory", new PromptTlsSockets(sockets));
        return mail;
    }

    private static String millis(Duration wait) {
        return String.valueOf(wait.toMillis());
    }
}
