package org.relais.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The zone that a TZID means, by its name alone: that of the IANA, also behind a prefix ({@code /mozilla.org/20050126_1/Europe/Paris}),
 * or that of Windows, after CLDR's table. iCal4j's table gives Central America a summer time.
 */
final class ZoneNames {
    private static final String TABLE = "/windows-zones.properties";
    private static final int LONGEST = 100;
    private static final Properties WINDOWS = table();
    /** Kept, for the JDK makes a new set at every call. */
    private static final Set<String> IANA = ZoneId.getAvailableZoneIds();

    private ZoneNames() {}

    static Optional<ZoneId> find(String typed) {
        String name = typed.strip();
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String iana = WINDOWS.getProperty(name.replace(' ', '_'), name);
        while (!IANA.contains(iana)) {
            int slash = iana.indexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            iana = iana.substring(slash + 1);
        }
        return Optional.of(ZoneId.of(iana));
    }

    private static Properties table() {
        Properties table = new Properties();
        try (InputStream file = ZoneNames.class.getResourceAsStream(TABLE)) {
            table.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of Windows zones cannot be read", e);
        }
        return table;
    }
}
