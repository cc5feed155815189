package org.relais.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.OptionalLong;
import org.relais.schedule.Tick;

/** Forgets the files that nothing names any more. */
@ApplicationScoped
public class ForgetFilesJob implements Tick {
    @Inject
    private AttachmentService service;

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        OptionalLong last = OptionalLong.of(0);
        while (last.isPresent()) {
            last = service.forgetUnnamed(last.getAsLong());
        }
    }
}
