package org.relais.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;
import org.relais.web.MailAddress;
import org.relais.web.Settings;
import org.relais.web.WrongSetting;

/**
 * The mailbox to which answers come, read once at the start; a wrong value is a {@link WrongSetting}. Without a host nothing
 * is read. The list for people is in deploy/configuration.md.
 */
@ApplicationScoped
public class InboxSettings {
    /** How the connection to the mailbox is protected. */
    public enum Tls {
        NONE,
        STARTTLS,
        TLS
    }

    /** Where the mailbox is and who opens it. */
    record Access(String host, int port, Tls tls, String user, String password, String folder) {
        /** Under this name its state is kept: another account or folder is another mailbox. */
        String name() {
            return user + "@" + host + "/" + folder;
        }
    }

    private final Function<String, Optional<String>> source;
    private final Optional<Access> access;
    private final Optional<String> forward;
    private final String from;
    private final Duration every;

    /** For the container's proxy only. */
    protected InboxSettings() {
        source = key -> Optional.empty();
        access = Optional.empty();
        forward = Optional.empty();
        from = "";
        every = Duration.ZERO;
    }

    @Inject
    public InboxSettings(Settings settings) {
        this(settings, key -> ConfigProvider.getConfig().getOptionalValue(key, String.class));
    }

    /** For tests, which bring their own values. */
    InboxSettings(Settings settings, Function<String, Optional<String>> source) {
        this.source = source;
        every = Duration.ofSeconds(read("every", "30", number(1, 3600)));
        access = text("host").map(this::access);
        from = settings.from();
        forward = forward(settings);
    }

    /** Empty: nothing is read. */
    Optional<Access> access() {
        return access;
    }

    /** Where human mail goes on to; empty when that would be this very mailbox: then it stays for the team to look at. */
    Optional<String> forward() {
        return forward;
    }

    /** Mail from here is our own, come back. */
    boolean isOurs(String sender) {
        return sender.equals(from)
                || access.filter(read -> read.user().equalsIgnoreCase(sender)).isPresent();
    }

    Duration every() {
        return every;
    }

    private Access access(String host) {
        Tls tls = read("tls", "tls", value -> Tls.valueOf(value.toUpperCase(Locale.ROOT)));
        int port = read("port", tls == Tls.TLS ? "993" : "143", number(1, 65_535));
        String user = text("user").orElseThrow(() -> missing("user"));
        String password = text("password").orElseThrow(() -> missing("password"));
        return new Access(host, port, tls, user, password, text("folder").orElse("INBOX"));
    }

    private Optional<String> forward(Settings settings) {
        Optional<String> told = text("forward").map(value -> check("forward", value, MailAddress::normalised));
        if (told.filter(address -> leadsBack(address, settings)).isPresent()) {
            throw new WrongSetting("relais.inbox.forward", "must not lead back to the mailbox that is read");
        }
        return told.or(() -> Optional.of(settings.replyTo()).filter(address -> !leadsBack(address, settings)));
    }

    /** As far as it can be known: by the mailbox's user, and by where answers go when there are no return addresses. */
    private boolean leadsBack(String address, Settings settings) {
        String name = address.substring(0, address.indexOf('@'));
        boolean read = access.map(Access::user)
                .filter(user -> user.equalsIgnoreCase(address) || user.equalsIgnoreCase(name))
                .isPresent();
        boolean answered = settings.returnAddress().isEmpty() && address.equals(settings.organizer());
        return access.isPresent() && (read || answered);
    }

    private static WrongSetting missing(String key) {
        return new WrongSetting("relais.inbox." + key, "is needed as soon as a mailbox to read is set");
    }

    private Optional<String> text(String key) {
        return source.apply("relais.inbox." + key).map(String::strip).filter(value -> !value.isEmpty());
    }

    private <T> T read(String key, String otherwise, Function<String, T> parse) {
        return check(key, text(key).orElse(otherwise), parse);
    }

    private static <T> T check(String key, String value, Function<String, T> parse) {
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException wrong) {
            boolean tls = key.equals("tls");
            throw new WrongSetting("relais.inbox." + key, tls ? "must be none, starttls or tls" : wrong.getMessage());
        }
    }

    private static Function<String, Integer> number(int least, int most) {
        return value -> {
            int number = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
            if (number < least || number > most) {
                throw new IllegalArgumentException("must be a whole number from %d to %d".formatted(least, most));
            }
            return number;
        };
    }
}
