package org.relais.invitations;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.relais.registrations.ZoneWords;
import org.relais.registrations.Zones;
import org.relais.web.Messages;
import org.relais.web.Say;

/** When it is for somebody: on their own clock, and on Paris's (CALENDAR 8, A13). */
public record Hours(Locale locale) {
    /**
     * « jeudi 3 décembre 2026 à 10 h 00 (heure de Martinique) », and of a series the other dates after it.
     *
     * @param starts at least one, in order
     */
    public String local(List<Instant> starts, ZoneId zone) {
        ZoneId shown = sameClock(starts, zone) ? Zones.PARIS : zone;
        return all(starts, shown);
    }

    /** The same on Paris's clock; for whoever lives by it, where to say that they do not. */
    public String paris(List<Instant> starts, ZoneId zone) {
        return sameClock(starts, zone) ? Messages.text(locale, "when.elsewhere") : all(starts, Zones.PARIS);
    }

    private String all(List<Instant> starts, ZoneId zone) {
        String first = moment(starts.get(0), zone);
        if (starts.size() == 1) {
            return first;
        }
        Say say = new Say(locale);
        String others = starts.stream()
                .skip(1)
                .map(each -> say.shortMoment(each, zone))
                .collect(Collectors.joining(Messages.text(locale, "when.separator")));
        return Messages.text(locale, "when.series", first, others);
    }

    /** On that zone's clock. */
    public String moment(Instant instant, ZoneId zone) {
        Say say = new Say(locale);
        String day = say.day(instant.atZone(zone).toLocalDate());
        return Messages.text(locale, "date.moment", day, say.hour(instant, zone), ZoneWords.of(zone, locale));
    }

    public static boolean sameClock(List<Instant> starts, ZoneId zone) {
        return starts.stream().allMatch(each -> zone.getRules()
                .getOffset(each)
                .equals(Zones.PARIS.getRules().getOffset(each)));
    }
}
