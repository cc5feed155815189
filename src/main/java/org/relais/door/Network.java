package org.relais.door;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Where a request comes from, as wide as one client can change by itself: an IPv4 /24 or an IPv6 /48. */
final class Network {
    private static final Pattern V4 = Pattern.compile("(?:::ffff:)?(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-f:]{2,45}(?:%.*)?");

    private Network() {}

    /** Never asks a name server; whatever is no address is one network together. */
    static String of(String address) {
        String text = address == null ? "" : address.strip().toLowerCase(java.util.Locale.ROOT);
        var v4 = V4.matcher(text);
        if (v4.matches()) {
            return v4.group(1) + ".0/24";
        }
        return V6.matcher(text).matches() ? v6(text.replaceFirst("%.*", "")) : "unknown";
    }

    private static String v6(String text) {
        try {
            byte[] bytes = java.net.InetAddress.getByName(text).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, 6)) + "/48";
        } catch (java.net.UnknownHostException garbled) {
            return "unknown";
        }
    }
}
