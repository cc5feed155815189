package org.relais.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
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
    private final URI baseUrl;
    private final String network;
    private final String from;
    private final String fromName;
    private final String replyTo;
    private final String postalAddress;
    private final Optional<String> returnAddress;
    private final String organizer;
    private final RelaySettings relay;
    private final LookSettings look;
    private final PaceSettings pace;
    private final SendSettings sending;
    private final InDoubt inDoubt;
    private final RoomSettings rooms;
    private final DkimSettings dkim;
    private final DnsSettings dns;
    private final String databaseKind;
    private final ZoneId zone;
    private final Path dataDirectory;
    private final Optional<String> secretKey;
    private final boolean demo;
    private final String node;
    private final Optional<String> adminEmail;
    private final Optional<String> adminPassword;
    private final URI quickExit;
    private final DoorSettings door;
    private final AskSettings asks;
    private final boolean privateWebhooks;
    private final int registrationMonths;
    private final List<String> embedSites;

    public Settings() {
        this(key -> ConfigProvider.getConfig().getOptionalValue(key, String.class));
    }

    /** For tests, which bring their own values. */
    public Settings(Function<String, Optional<String>> source) {
        Values values = new Values(source);
        databaseKind = values.read("db.kind", "h2", Values.oneOf("h2", "postgresql"));
        relay = new RelaySettings(values, databaseKind);
        look = new LookSettings(values);
        pace = new PaceSettings(values);
        sending = new SendSettings(values, relay.sandbox());
        inDoubt = InDoubt.valueOf(
                values.read("in.doubt", "send", Values.oneOf("send", "hold")).toUpperCase(Locale.ROOT));
        rooms = new RoomSettings(values);
        baseUrl = values.read("base.url", "http://localhost:8080", Values::webAddress);
        if (!relay.sandbox() && values.text("base.url").isEmpty()) {
            throw new WrongSetting(
                    "relais.base.url", "is needed as soon as a relay is set: links in mails come from it");
        }
        network = values.text("network").orElse("Réseau du projet PARÉ");
        from = values.read("from", "relais@example.org", MailAddress::normalised);
        fromName = values.text("from.name").orElse("Relais");
        replyTo = values.read("reply.to", from, MailAddress::normalised);
        dkim = new DkimSettings(values, from);
        dns = new DnsSettings(values);
        ComingBack comingBack = new ComingBack(values, from, replyTo);
        returnAddress = comingBack.returnAddress();
        organizer = comingBack.organizer();
        postalAddress = values.text("postal.address")
                .orElse("Adresse postale de l’organisme à compléter" + " (RELAIS_POSTAL_ADDRESS)");
        zone = values.read("zone", "Europe/Paris", ZoneId::of);
        dataDirectory = values.read(
                "data.dir", "data", value -> Path.of(value).toAbsolutePath().normalize());
        secretKey = values.text("secret.key");
        demo = values.read("demo", "true", Values::yesOrNo);
        node = values.read("node", "node-1", Values::nodeName);
        adminEmail = values.optional("admin.email", MailAddress::normalised);
        adminPassword = values.optional("admin.password", Values::longEnough);
        quickExit = values.read("quick.exit.url", "https://meteofrance.com/", Values::webAddress);
        door = new DoorSettings(values);
        asks = new AskSettings(values);
        privateWebhooks = values.read("webhooks.private", "false", Values::yesOrNo);
        embedSites = values.read("embed.sites", "", Values::origins);
        registrationMonths = values.read("registration.retention.months", "6", Values.number(1, 60));
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

    /**
     * Where bounces and answers to invitations come back to, with {@code {token}} in it; {@link ReturnAddress} fills it. Empty
     * when nobody reads them.
     */
    public Optional<String> returnAddress() {
        return returnAddress;
    }

    /** The organiser of an invitation when there is no return address; never with a {@code +}, which Exchange cuts off. */
    public String organizer() {
        return organizer;
    }

    /** The server that makes rooms for webinars. */
    public RoomSettings rooms() {
        return rooms;
    }

    /** Where mail is handed over. */
    public RelaySettings relay() {
        return relay;
    }

    /** With what mails are signed. */
    public DkimSettings dkim() {
        return dkim;
    }

    /** How we look at what the world is told about our domain. */
    public DnsSettings dns() {
        return dns;
    }

    /** How mails look. */
    public LookSettings look() {
        return look;
    }

    /** How fast mail leaves. */
    public PaceSettings pace() {
        return pace;
    }

    /** How carefully issues leave. */
    public SendSettings sending() {
        return sending;
    }

    /** What becomes of a message that may have arrived. */
    public InDoubt inDoubt() {
        return inDoubt;
    }

    /** Whether nothing leaves the house. */
    public boolean sandbox() {
        return relay.sandbox();
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

    /** How people are asked who have not come by themselves. */
    public AskSettings asks() {
        return asks;
    }

    public DoorSettings door() {
        return door;
    }

    /** Whether a webhook may lead into a network that the Internet does not reach, and by http. */
    public boolean privateWebhooks() {
        return privateWebhooks;
    }

    /** Other sites that may show the embeddable list in a frame, each as {@code https://host}. */
    public List<String> embedSites() {
        return embedSites;
    }

    /** Months after a webinar's last date until its registrations are nobody's any more (P8). */
    public int registrationMonths() {
        return registrationMonths;
    }
}
