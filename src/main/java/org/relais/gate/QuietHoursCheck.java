package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.relais.web.SendSettings.Quiet;
import org.relais.web.Settings;

/** Nobody's telephone rings at night: what is scheduled for the quiet hours leaves when they are over. */
@ApplicationScoped
public class QuietHoursCheck implements Check {
    private Quiet quiet = Quiet.NEVER;
    private ZoneId zone;

    protected QuietHoursCheck() {}

    @Inject
    public QuietHoursCheck(Settings settings) {
        quiet = settings.sending().quiet();
        zone = settings.zone();
    }

    @Override
    public void look(Galley galley, Findings findings) {
        Instant at = galley.delivery().at();
        if (quiet.at(at, zone)) {
            LocalTime over = LocalTime.ofInstant(quiet.over(at, zone), zone);
            findings.look(galley.place().page() + "/schedule", "gate.quiet-hours", String.valueOf(over.getHour()));
        }
    }
}
