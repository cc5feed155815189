package org.relais.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How we look at what the world is told about the domain we send from (D11).
 *
 * @param server {@code address} or {@code address:port} of the resolver to ask; empty: the system's
 * @param outgoing the addresses that our mail comes from, as others see them; empty: those of the relay
 */
public record DnsSettings(Optional<String> server, List<String> outgoing) {
    private static final Pattern SERVER = Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:]+])(:\\d{1,5})?");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:]+");

    DnsSettings(Values values) {
        this(
                values.optional("dns", DnsSettings::server),
                values.optional("outgoing.addresses", DnsSettings::addresses).orElse(List.of()));
    }

    private static String server(String value) {
        if (!SERVER.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be the IP address of a resolver, such as 192.0.2.53 or [2001:db8::53]:53");
        }
        return value;
    }

    private static List<String> addresses(String value) {
        List<String> addresses =
                Pattern.compile(",").splitAsStream(value).map(String::strip).toList();
        if (!addresses.stream().allMatch(address -> ADDRESS.matcher(address).matches())) {
            throw new IllegalArgumentException("must be IP addresses, such as 192.0.2.25, 2001:db8::25");
        }
        return addresses;
    }
}
