package org.relais.registrations;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.relais.web.Messages;

/** How a zone is said: « heure de La Réunion ». */
public record ZoneWords(String id, String name) {
    public static List<ZoneWords> all(Locale locale) {
        return Zones.all().stream()
                .map(zone -> new ZoneWords(zone.getId(), of(zone, locale)))
                .toList();
    }

    /** With one that somebody has already, wherever it is. */
    public static List<ZoneWords> allWith(ZoneId theirs, Locale locale) {
        Stream<ZoneWords> own = Zones.all().contains(theirs)
                ? Stream.empty()
                : Stream.of(new ZoneWords(theirs.getId(), of(theirs, locale)));
        return Stream.concat(all(locale).stream(), own).toList();
    }

    /** A zone that we have no words for by its city, as the tz database names it. */
    public static String of(ZoneId zone, Locale locale) {
        String key = "zone." + zone.getId();
        String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        return Messages.has(locale, key) ? Messages.text(locale, key) : Messages.text(locale, "date.zone", city);
    }
}
