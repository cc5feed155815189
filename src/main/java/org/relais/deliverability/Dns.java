package org.relais.deliverability;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.relais.web.DnsSettings;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Questions to DNS for one look at a domain. dnsjava and not the JDK's provider: that one joins the strings of a TXT record
 * with blanks, which breaks every key of 2048 bits, and a server's class loader does not see it. After the deadline nothing is
 * asked any more, so that a resolver that is away costs one wait and not thirty.
 */
final class Dns {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int PORT = 53;

    private final Resolver resolver;
    private final long deadline;

    private Dns(Resolver resolver, Duration longest) {
        this.resolver = resolver;
        this.deadline = System.nanoTime() + longest.toNanos();
    }

    /** @param longest how long all questions together may take */
    static Dns of(DnsSettings settings, Duration longest) throws UnknownHostException {
        Resolver resolver = settings.server().isPresent()
                ? new SimpleResolver(address(settings.server().get()))
                : new ExtendedResolver();
        resolver.setTimeout(PATIENCE);
        return new Dns(resolver, longest);
    }

    /** As the setting has it: an address in figures, with or without a port. */
    private static InetSocketAddress address(String server) throws UnknownHostException {
        int colon = server.lastIndexOf(':');
        boolean port = colon > server.lastIndexOf(']');
        String host = port ? server.substring(0, colon) : server;
        return new InetSocketAddress(
                InetAddress.getByName(host), port ? Integer.parseInt(server.substring(colon + 1)) : PORT);
    }

    /** The texts, each with its strings put together (RFC 7208 3.3). */
    Answer txt(String name) {
        return ask(name, Type.TXT, TXTRecord.class, record -> String.join("", record.getStrings()));
    }

    /** The hosts that take mail for it; a lone dot where none does (RFC 7505). */
    Answer mx(String name) {
        return ask(name, Type.MX, MXRecord.class, record -> plain(record.getTarget()));
    }

    /** Addresses of both kinds. */
    Answer addresses(String name) {
        Answer four =
                ask(name, Type.A, ARecord.class, record -> record.getAddress().getHostAddress());
        Answer six = ask(
                name, Type.AAAA, AAAARecord.class, record -> record.getAddress().getHostAddress());
        List<String> all = java.util.stream.Stream.concat(four.values().stream(), six.values().stream())
                .toList();
        return all.isEmpty() && (four.unanswered() || six.unanswered()) ? Answer.UNANSWERED : Answer.of(all);
    }

    /** The names of an address in figures. */
    Answer names(InetAddress address) {
        return ask(
                ReverseMap.fromAddress(address).toString(),
                Type.PTR,
                PTRRecord.class,
                record -> plain(record.getTarget()));
    }

    private static String plain(Name name) {
        String whole = name.toString(true);
        return whole.isEmpty() ? "." : whole.toLowerCase(java.util.Locale.ROOT);
    }

    private <R> Answer ask(String name, int type, Class<R> kind, Function<R, String> value) {
        if (System.nanoTime() - deadline > 0) {
            return Answer.UNANSWERED;
        }
        try {
            Lookup lookup = new Lookup(Name.fromString(name, Name.root), type);
            lookup.setResolver(resolver);
            lookup.setCache(null); // an own one, empty: whoever has just published a record wants to see it
            org.xbill.DNS.Record[] records = lookup.run();
            return switch (lookup.getResult()) {
                case Lookup.SUCCESSFUL ->
                    Answer.of(Arrays.stream(records)
                            .filter(kind::isInstance)
                            .map(kind::cast)
                            .map(value)
                            .toList());
                case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> Answer.NONE;
                default -> Answer.UNANSWERED;
            };
        } catch (TextParseException noName) {
            return Answer.NONE;
        }
    }
}
