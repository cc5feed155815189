package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;
import org.relais.webinars.BigBlueButton;

/** Asks the rooms' server for the recordings that mails afterwards wait for; it takes from minutes to hours to make one. */
@ApplicationScoped
public class FindRecordingsJob implements Tick {
    @Inject
    private FollowUpService followUps;

    @Inject
    private BigBlueButton rooms;

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        if (rooms.known()) {
            followUps.awaitingRecording().forEach(matter -> rooms.recording(matter.date())
                    .ifPresent(replay -> followUps.recorded(matter.date().id(), replay.toString())));
        }
    }
}
