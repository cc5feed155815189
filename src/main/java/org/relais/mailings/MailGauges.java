package org.relais.mailings;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.relais.schedule.Startup;

/**
 * The figures for whoever watches the server, at {@code /prometheus} of the management port; deploy/alerts.yml says which
 * wake somebody. Read from the database at most once in 15 s, however many look and however many figures they look at.
 */
@ApplicationScoped
public class MailGauges {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(15);

    @Inject
    private MeterRegistry registry;

    @Inject
    private FiguresService service;

    @Inject
    private Clock clock;

    private MailFigures figures;
    private Instant readAt = Instant.EPOCH;

    void register(@Observes @Priority(Startup.WORK) jakarta.enterprise.event.Startup started) {
        gauge("relais.mail.waiting", MailFigures::waiting);
        gauge("relais.mail.oldest.due.seconds", this::oldest);
        gauge("relais.mail.in.doubt", MailFigures::doubtful);
        gauge("relais.mail.held", MailFigures::held);
        gauge("relais.relay.down.seconds", this::down);
        gauge("relais.providers.shut", MailFigures::shut);
        gauge("relais.providers.refusing", MailFigures::refusing);
    }

    /** By the registry's own method: WildFly shows nothing of what a builder registers in a deployment's registry. */
    private void gauge(String name, ToDoubleFunction<MailFigures> value) {
        registry.gauge(name, List.of(), this, self -> value.applyAsDouble(self.figures()));
    }

    private double oldest(MailFigures now) {
        return seconds(now.oldestDue());
    }

    private double down(MailFigures now) {
        return seconds(now.relayDownSince());
    }

    private double seconds(Instant since) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    /** A database that does not answer makes the figures unknown, which is an alert of its own. */
    private synchronized MailFigures figures() {
        Instant now = clock.instant();
        if (figures == null || !readAt.plus(KNOWN_FOR).isAfter(now)) {
            figures = service.now();
            readAt = now;
        }
        return figures;
    }
}
