package org.relais.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Where mail is handed over, and how.
 *
 * @param host empty means sandbox: nothing leaves the house
 * @param patience how long an answer of the relay may take
 * @param lanes SMTP connections of the whole cluster
 */
public record RelaySettings(
        Optional<String> host,
        int port,
        Optional<String> user,
        Optional<String> password,
        Tls tls,
        Pipelining pipelining,
        Duration patience,
        int lanes) {
    private static final int DEFAULT_LANES = 4;
    private static final String DEFAULT_PATIENCE = "60"; // in seconds

    /** How the connection is protected. */
    public enum Tls {
        NONE,
        STARTTLS,
        TLS
    }

    /** Whether a message's commands are said at once (RFC 2920). */
    public enum Pipelining {
        /** To a relay that offers it. */
        OFFERED,
        /** For one that offers it and gets confused, or a firewall before it that does. */
        NEVER
    }

    RelaySettings(Values values, String databaseKind) {
        this(
                values.text("relay.host"),
                values.read("relay.port", "25", Values.number(1, 65_535)),
                values.text("relay.user"),
                values.text("relay.password"),
                values.read("relay.tls", "starttls", value -> Tls.valueOf(value.toUpperCase(Locale.ROOT))),
                Pipelining.valueOf(values.read("relay.pipelining", "offered", Values.oneOf("offered", "never"))
                        .toUpperCase(Locale.ROOT)),
                values.read(
                        "relay.timeout", DEFAULT_PATIENCE, Values.number(5, 600).andThen(Duration::ofSeconds)),
                values.read(
                        "lanes",
                        databaseKind.equals("h2") ? "1" : String.valueOf(DEFAULT_LANES),
                        Values.number(1, 64)));
    }

    public boolean sandbox() {
        return host.isEmpty();
    }
}
