package org.relais.registrations;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Which hour it is where: the zone of each département and collectivity overseas, Paris for every other. */
public final class Zones {
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Map<String, ZoneId> OVERSEAS = Map.ofEntries(
            Map.entry("971", ZoneId.of("America/Guadeloupe")),
            Map.entry("972", ZoneId.of("America/Martinique")),
            Map.entry("973", ZoneId.of("America/Cayenne")),
            Map.entry("974", ZoneId.of("Indian/Reunion")),
            Map.entry("975", ZoneId.of("America/Miquelon")),
            Map.entry("976", ZoneId.of("Indian/Mayotte")),
            Map.entry("977", ZoneId.of("America/St_Barthelemy")),
            Map.entry("978", ZoneId.of("America/Marigot")),
            Map.entry("986", ZoneId.of("Pacific/Wallis")),
            Map.entry("987", ZoneId.of("Pacific/Tahiti")),
            Map.entry("988", ZoneId.of("Pacific/Noumea")));

    /** What one chooses from: Paris first, then overseas, where French Polynesia alone has three. */
    private static final List<ZoneId> ALL = List.of(
            PARIS,
            ZoneId.of("America/Guadeloupe"),
            ZoneId.of("America/Martinique"),
            ZoneId.of("America/Cayenne"),
            ZoneId.of("Indian/Reunion"),
            ZoneId.of("Indian/Mayotte"),
            ZoneId.of("America/Miquelon"),
            ZoneId.of("America/St_Barthelemy"),
            ZoneId.of("America/Marigot"),
            ZoneId.of("Pacific/Wallis"),
            ZoneId.of("Pacific/Tahiti"),
            ZoneId.of("Pacific/Marquesas"),
            ZoneId.of("Pacific/Gambier"),
            ZoneId.of("Pacific/Noumea"));

    private Zones() {}

    /** @param departement INSEE code, or null when it was not told */
    public static ZoneId of(String departement) {
        return departement == null ? PARIS : OVERSEAS.getOrDefault(departement, PARIS);
    }

    public static List<ZoneId> all() {
        return ALL;
    }
}
