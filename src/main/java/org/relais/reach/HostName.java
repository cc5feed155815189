package org.relais.reach;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Whether a host is written as one: a name with dots, or an address in its usual form and no other (octal, hexadecimal, shortened). */
public final class HostName {
    private static final Pattern NAME = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{1,62}");
    private static final Pattern V4 = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");
    private static final Pattern V6 = Pattern.compile("\\[[0-9a-f:.]+]");

    private HostName() {}

    /** @param host in lower case */
    public static boolean wellFormed(String host) {
        return NAME.matcher(host).matches() || literal(host);
    }

    /** Whether it is an address and no name. */
    public static boolean literal(String host) {
        return V6.matcher(host).matches()
                || V4.matcher(host).matches()
                        && Arrays.stream(host.split("\\.")).allMatch(part -> Integer.parseInt(part) < 256);
    }
}
