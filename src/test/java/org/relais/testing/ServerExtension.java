package org.relais.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Starts what the server needs, before the server, and tells it where: see the package. */
public class ServerExtension implements LoadableExtension {
    static final String ADMINISTRATOR = "admin@example.org";
    static final String PASSWORD = "motdepasse-essai";

    /** What the tests share with a meeting room that is theirs. */
    public static final String BIGBLUEBUTTON = "secret-partage-essai";

    private static final int OFFSET = Integer.getInteger("it.port.offset", 20_000);
    private static final int MANAGEMENT_PORT = 9990;
    private static final Path DATA = Path.of("target/it-data").toAbsolutePath();
    private static Databases.Address database;
    private static Mailbox mailbox;
    private static ReturnBox returnBox;
    private static NameServer names;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(ServerExtension.class);
    }

    void prepare(@Observes ContainerRegistry registry) {
        database = Databases.freshAddress();
        mailbox = Mailbox.open();
        returnBox = ReturnBox.open();
        names = NameServer.open();
        wipe(DATA);
        // On a busy machine the scheduler's threads may wait longer than the ten seconds that tests are patient by
        // themselves.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        for (Container<?> container : registry.getContainers()) {
            container
                    .getContainerConfiguration()
                    .property("managementPort", String.valueOf(MANAGEMENT_PORT + OFFSET))
                    .property("javaVmArguments", arguments());
        }
    }

    /** Where people reach the server of the tests. */
    static String address() {
        return "http://localhost:" + (8080 + OFFSET);
    }

    static DataSource database() {
        return database.source();
    }

    static Mailbox mailbox() {
        return mailbox;
    }

    static ReturnBox returnBox() {
        return returnBox;
    }

    /** The only DNS that the server of the tests asks. */
    public static NameServer names() {
        return names;
    }

    /** Where the server tells how it is doing. */
    public static String management() {
        return "http://localhost:" + (MANAGEMENT_PORT + OFFSET);
    }

    static Path dataDirectory() {
        return DATA;
    }

    private static String arguments() {
        String told = settings().entrySet().stream()
                .map(each -> "-D" + each.getKey() + "=" + each.getValue() + " -Denv."
                        + each.getKey().toUpperCase(Locale.ROOT).replace('.', '_') + "=" + each.getValue())
                .collect(Collectors.joining(" "));
        return "-Xms256m -Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.net.preferIPv4Stack=true"
                + " -Djboss.bind.address=127.0.0.1 -Djboss.socket.binding.port-offset=" + OFFSET + " " + told;
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("relais.base.url", address());
        settings.put("relais.data.dir", DATA.toString());
        settings.put("relais.db.kind", "postgresql");
        settings.put("relais.db.url", database.url());
        settings.put("relais.db.user", "postgres");
        settings.put("relais.db.password", "postgres");
        settings.put("relais.relay.host", "127.0.0.1");
        settings.put("relais.relay.port", String.valueOf(mailbox.port()));
        settings.put("relais.relay.tls", "none");
        settings.put("relais.dns", names.address());
        settings.put("relais.outgoing.addresses", "198.51.100.25");
        settings.put("relais.return.address", "retour-{token}@example.org");
        settings.put("relais.bbb.url", "http://127.0.0.1:9/bigbluebutton");
        settings.put("relais.bbb.secret", BIGBLUEBUTTON);
        settings.put("relais.admin.email", ADMINISTRATOR);
        // Every visitor of the tests comes from one network; the ceilings have tests of their own.
        settings.put("relais.door.forms.per.network", "10000000");
        settings.put("relais.door.forms.per.hour", "100000000");
        settings.put("relais.door.letters.per.hour", "100000000");
        settings.put("relais.asks.per.hour", "1000000");
        // Nobody waits to stop it.
        settings.put("relais.send.grace.minutes", "0");
        settings.put("relais.quiet.hours", "none");
        // The other programs of the tests are on this machine.
        settings.put("relais.webhooks.private", "true");
        settings.put("relais.embed.sites", "https://partenaire.example.org");
        settings.put("relais.admin.password", PASSWORD);
        settings.put("relais.inbox.host", "127.0.0.1");
        settings.put("relais.inbox.port", String.valueOf(returnBox.port()));
        settings.put("relais.inbox.tls", "none");
        settings.put("relais.inbox.user", ReturnBox.ADDRESS);
        settings.put("relais.inbox.password", ReturnBox.PASSWORD);
        settings.put("relais.inbox.forward", ReturnBox.TEAM);
        settings.put("relais.inbox.every", "1");
        Optional.ofNullable(System.getProperty("histories.seed"))
                .ifPresent(seed -> settings.put("histories.seed", seed));
        return settings;
    }

    static void wipe(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
