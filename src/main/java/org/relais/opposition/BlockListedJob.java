package org.relais.opposition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.relais.schedule.Tick;

/** Blocks who stands in a file that was started, a portion a transaction; after a crash the first who had no turn yet. */
@ApplicationScoped
public class BlockListedJob implements Tick {
    @Inject
    private OppositionFileService files;

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        Optional<Long> file = files.next();
        while (file.isPresent()) {
            while (files.work(file.get())) {
                // each portion is a transaction of its own
            }
            file = files.next();
        }
    }
}
