package org.relais.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Every setting of the server, read once at the start from MicroProfile Config: {@code
 * relais.base.url} is the environment variable {@code RELAIS_BASE_URL}. A wrong value is a {@link
 * WrongSetting}, which stops the start with one sentence that names the key. The list for people is
 * in deploy/configuration.md.
 */
@ApplicationScoped
public class Settings {
    private static final int DEFAULT_LANES = 4;

    /** How the connection to the relay is protected. */
    public enum RelayTls {
        NONE,
        STARTTLS,
        TLS
    }

    /**
     * What the door of public forms lets pass.
     *
     * @param work tries that a proof of work takes on average; 25,000 is about a second on a phone
     * @param formsPerNetwork forms an hour from one /24 or /48; a tenth of it without scripts
     * @param formsPerHour forms an hour from everyone; a tenth of it without scripts
     * @param lettersPerHour people an hour who get a mail they did not confirm yet
     */
    public record DoorLimits(int work, int formsPerNetwork, int formsPerHour, int lettersPerHour) {}

    private final Function<String, Optional<String>> source;
    private final URI baseUrl;
    private final String network;
    private final String from;
    private final String fromName;
    private final String replyTo;
    private final String postalAddress;
    private final Optional<String> relayHost;
    private final int relayPort;
    private final Optional<String> relayUser;
    private final Optional<String> relayPassword;
    private final RelayTls relayTls;
    private final int lanes;
    private final int messagesPerSecond;
    private final String databaseKind;
    private final ZoneId zone;
    private final Path dataDirectory;
    private final Optional<String> secretKey;
    private final boolean demo;
    private final String node;
    private final Optional<String> adminEmail;
    private final Optional<String> adminPassword;
    private final URI quickExit;
    private final DoorLimits doorLimits;
    private final boolean privateWebhooks;

    public Settings() {
        this(key -> ConfigProvider.getConfig().getOptionalValue(key, String.class));
    }

    /** For tests, which bring their own values. */
    public Settings(Function<String, Optional<String>> source) {
        this.source = source;
        relayHost = text("relay.host");
        baseUrl = read("base.url", "http://localhost:8080", Settings::webAddress);
        if (relayHost.isPresent() && text("base.url").isEmpty()) {
            throw new WrongSetting(
                    "relais.base.url", "is needed as soon as a relay is set: links in mails come from it");
        }
        network = text("network").orElse("Réseau du projet PARÉ");
        from = read("from", "relais@example.org", MailAddress::normalised);
        fromName = text("from.name").orElse("Relais");
        replyTo = read("reply.to", from, MailAddress::normalised);
        postalAddress = text("postal.address")
                .orElse("Adresse postale de l’organisme à compléter" + " (RELAIS_POSTAL_ADDRESS)");
        relayPort = read("relay.port", "25", number(1, 65_535));
        relayUser = text("relay.user");
        relayPassword = text("relay.password");
        relayTls = read("relay.tls", "starttls", value -> RelayTls.valueOf(value.toUpperCase(Locale.ROOT)));
        databaseKind = read("db.kind", "h2", Settings::databaseKind);
        lanes = read("lanes", String.valueOf(databaseKind.equals("h2") ? 1 : DEFAULT_LANES), number(1, 64));
        messagesPerSecond = read("messages.per.second", "0", number(0, 100_000));
        zone = read("zone", "Europe/Paris", ZoneId::of);
        dataDirectory = read(
                "data.dir", "data", value -> Path.of(value).toAbsolutePath().normalize());
        secretKey = text("secret.key");
        demo = read("demo", "true", Settings::yesOrNo);
        node = read("node", "node-1", Settings::nodeName);
        adminEmail = text("admin.email").map(value -> check("admin.email", value, MailAddress::normalised));
        adminPassword = text("admin.password").map(value -> check("admin.password", value, Settings::longEnough));
        quickExit = read("quick.exit.url", "https://meteofrance.com/", Settings::webAddress);
        doorLimits = new DoorLimits(
                read("door.work", "25000", number(1, 10_000_000)),
                read("door.forms.per.network", "200", number(10, 10_000_000)),
                read("door.forms.per.hour", "3000", number(10, 100_000_000)),
                read("door.letters.per.hour", "3000", number(1, 100_000_000)));
        privateWebhooks = read("webhooks.private", "false", Settings::yesOrNo);
    }

    /**
     * The address people reach us at, without a trailing slash; every link in a mail starts with it
     * (S7).
     */
    public String baseUrl() {
        return baseUrl.toString();
    }

    /** Whether people reach us by https, so that cookies can be bound to it. */
    public boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** The name of the network that writes, as a reader knows it. */
    public String network() {
        return network;
    }

    public String from() {
        return from;
    }

    public String fromName() {
        return fromName;
    }

    public String replyTo() {
        return replyTo;
    }

    public String postalAddress() {
        return postalAddress;
    }

    /** The relay's host; empty means sandbox: nothing leaves the house. */
    public Optional<String> relayHost() {
        return relayHost;
    }

    public boolean sandbox() {
        return relayHost.isEmpty();
    }

    public int relayPort() {
        return relayPort;
    }

    public Optional<String> relayUser() {
        return relayUser;
    }

    public Optional<String> relayPassword() {
        return relayPassword;
    }

    public RelayTls relayTls() {
        return relayTls;
    }

    /** SMTP connections of the whole cluster. */
    public int lanes() {
        return lanes;
    }

    /** Ceiling of this node, in messages a second; 0 means none. */
    public int messagesPerSecond() {
        return messagesPerSecond;
    }

    /** {@code postgresql} or {@code h2}. */
    public String databaseKind() {
        return databaseKind;
    }

    /** The zone in which staff think. */
    public ZoneId zone() {
        return zone;
    }

    public Path dataDirectory() {
        return dataDirectory;
    }

    public Optional<String> secretKey() {
        return secretKey;
    }

    /** Whether an empty database is filled with demonstration content. */
    public boolean demo() {
        return demo;
    }

    /** This node's fixed name, so that a restarted node recovers its own work at once. */
    public String node() {
        return node;
    }

    public Optional<String> adminEmail() {
        return adminEmail;
    }

    public Optional<String> adminPassword() {
        return adminPassword;
    }

    /** Where « Quitter rapidement » leads (A18). */
    public String quickExit() {
        return quickExit.toString();
    }

    public DoorLimits doorLimits() {
        return doorLimits;
    }

    /** Whether a webhook may lead into our own network. */
    public boolean privateWebhooks() {
        return privateWebhooks;
    }

    private Optional<String> text(String key) {
        return source.apply("relais." + key).map(String::strip).filter(value -> !value.isEmpty());
    }

    private <T> T read(String key, String otherwise, Function<String, T> parse) {
        return check(key, text(key).orElse(otherwise), parse);
    }

    private static <T> T check(String key, String value, Function<String, T> parse) {
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new WrongSetting("relais." + key, wrong.getMessage());
        }
    }

    private static URI webAddress(String value) {
        URI uri = URI.create(
                value.endsWith("/") && value.indexOf('/', 8) == value.length() - 1
                        ? value.substring(0, value.length() - 1)
                        : value);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("must be a web address such as https://relais.example.org");
        }
        return uri;
    }

    private static Function<String, Integer> number(int least, int most) {
        return value -> {
            String sentence = "must be a whole number from " + least + " to " + most;
            if (!value.matches("\\d{1,9}")) {
                throw new IllegalArgumentException(sentence);
            }
            int number = Integer.parseInt(value);
            if (number < least || number > most) {
                throw new IllegalArgumentException(sentence);
            }
            return number;
        };
    }

    private static String databaseKind(String value) {
        if (!value.equals("h2") && !value.equals("postgresql")) {
            throw new IllegalArgumentException("must be h2 or postgresql");
        }
        return value;
    }

    private static boolean yesOrNo(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("must be true or false");
        }
        return value.equals("true");
    }

    private static String nodeName(String value) {
        if (!value.matches("[A-Za-z0-9._-]{1,40}")) {
            throw new IllegalArgumentException("must be 1 to 40 letters, digits, dots, dashes");
        }
        return value;
    }

    private static String longEnough(String value) {
        if (value.length() < 12) {
            throw new IllegalArgumentException("must have at least 12 characters");
        }
        return value;
    }
}
