package org.relais.deliverability;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relais.web.Settings;

/**
 * The addresses that our mail comes from, as others see them.
 *
 * @param addresses empty when that cannot be known from here: a relay may hand on from another address than it listens on
 * @param relay its name, when there is one
 */
record Outgoing(List<InetAddress> addresses, Optional<String> relay) {
    static Outgoing of(Settings settings, Dns dns) {
        Optional<String> relay = settings.relay().host();
        List<String> told = settings.dns().outgoing();
        List<String> known =
                told.isEmpty() && relay.isPresent() ? dns.addresses(relay.get()).values() : told;
        return new Outgoing(seen(known), relay);
    }

    private static List<InetAddress> seen(List<String> figures) {
        List<InetAddress> seen = new ArrayList<>();
        for (String each : figures) {
            try {
                InetAddress address = InetAddress.getByName(each);
                boolean inside = address.isLoopbackAddress()
                        || address.isSiteLocalAddress()
                        || address.isLinkLocalAddress()
                        || address.isAnyLocalAddress();
                if (!inside) {
                    seen.add(address);
                }
            } catch (UnknownHostException noAddress) {
                // Figures are never looked up; what is none is not ours.
            }
        }
        return List.copyOf(seen);
    }

    /** As SPF names it. */
    static String term(InetAddress address) {
        return (address instanceof Inet4Address ? "ip4:" : "ip6:") + address.getHostAddress();
    }
}
