package org.relais.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * What Thunderbird reads: ical.js, its parser, run by Rhino. It knows a zone by nothing but the object's VTIMEZONE, and does the
 * whole arithmetic itself, so that neither iCal4j, which writes, nor a lookup of ours is its own judge.
 */
final class IcalJs {
    private static final Path LIBRARY = Path.of("src/test/resources/judges/ical-2.2.1.es5.min.js");
    private static final String READ = """
            (function () {
              var zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent('vtimezone'));
              return begins.map(function (at) {
                return ICAL.Time.fromData(
                    {year: at[0], month: at[1], day: at[2], hour: at[3], minute: at[4], second: 0}, zone).toUnixTime();
              });
            })()
            """;

    private final Context context;
    private final ScriptableObject globals;

    /** Belongs to the thread that makes it. */
    IcalJs() {
        context = Context.enter();
        context.setLanguageVersion(Context.VERSION_ES6);
        globals = context.initStandardObjects();
        context.evaluateString(globals, library(), LIBRARY.toString(), 1, null);
    }

    private static String library() {
        try {
            return Files.readString(LIBRARY);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Each local time as the instant that it is in the first zone of the object. */
    List<Instant> instants(String ics, List<LocalDateTime> local) {
        globals.put("ics", globals, ics);
        globals.put("begins", globals, array(local.stream().map(this::fields).toArray()));
        return seconds(context.evaluateString(globals, READ, "read", 1, null));
    }

    private Scriptable fields(LocalDateTime at) {
        return array(at.getYear(), at.getMonthValue(), at.getDayOfMonth(), at.getHour(), at.getMinute());
    }

    private Scriptable array(Object... elements) {
        return context.newArray(globals, elements);
    }

    private static List<Instant> seconds(Object read) {
        return ((List<?>) read)
                .stream()
                        .map(each -> Instant.ofEpochSecond(((Number) each).longValue()))
                        .toList();
    }
}
