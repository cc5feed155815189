package org.relais.lanes;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.relais.courier.Courier;
import org.relais.envelope.Letterhead;
import org.relais.envelope.PersonalLinks;
import org.relais.outbox.AddressRefused;
import org.relais.outbox.MailQueued;
import org.relais.outbox.OutboxService;
import org.relais.schedule.Startup;
import org.relais.web.ReturnAddress;
import org.relais.web.Settings;

/**
 * The lanes of this server: started once everything else is, stopped before anything else is, woken
 * when a transaction that queued mail is committed.
 */
@ApplicationScoped
public class OutboxLanes {
    /** A relay that is silent longer keeps its message, which is then in doubt: whoever stops us kills us after a while. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    @Resource(lookup = "java:jboss/datasources/RelaisNonTxDS")
    private DataSource dataSource;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Settings settings;

    @Inject
    private PersonalLinks links;

    @Inject
    private ReturnAddress returnAddress;

    @Inject
    private Clock clock;

    @Inject
    private OutboxService outbox;

    @Inject
    private Event<AddressRefused> refused;

    @Inject
    private Instance<RequestContextController> requests;

    private volatile Lanes lanes;

    void start(@Observes @Priority(Startup.WORK) jakarta.enterprise.event.Startup started) {
        start();
    }

    public synchronized void start() {
        if (lanes == null) {
            Providers providers = new Providers(
                    settings.pace(), new ProviderStore(dataSource), Timing.STANDARD.poll(), System::nanoTime);
            providers.silent(() -> settings.sending().quiet().at(clock.instant(), settings.zone()));
            LaneStore store =
                    new LaneStore(dataSource, LaneSql.of(settings.databaseKind()), providers, settings.inDoubt());
            LaneLeases leases = new LaneLeases(dataSource, Timing.STANDARD.lease(), settings.inDoubt());
            Parcels parcels = new Parcels(new Letters(dataSource), Letterhead.of(settings), links, this::sender, clock);
            Lanes starting = new Lanes(setup(), store, leases, parcels);
            starting.start();
            lanes = starting;
        }
    }

    @PreDestroy
    public synchronized void stop() {
        if (lanes != null) {
            lanes.stop(LONGEST_STOP);
            lanes = null;
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued queued) {
        Lanes awake = lanes;
        if (awake != null) {
            awake.wake();
        }
    }

    private Optional<String> sender(long delivery) {
        return returnAddress.of(ReturnAddress.Purpose.DELIVERY, delivery);
    }

    private Lanes.Setup setup() {
        return new Lanes.Setup(
                runName(),
                settings.relay().lanes(),
                settings.pace(),
                Timing.STANDARD,
                Courier.chosenBy(settings, clock),
                threads,
                told -> inRequest(() -> refused.fire(told)),
                () -> inRequest(outbox::finishDone));
    }

    /** Who observes may need to know who acts, and that is a matter of the request. */
    private void inRequest(Runnable work) {
        try (Instance.Handle<RequestContextController> request = requests.getHandle()) {
            request.get().activate();
            try {
                work.run();
            } finally {
                request.get().deactivate();
            }
        }
    }

    /** The node's name and a part of this run alone: a second node by mistake of the same name takes nothing from it. */
    private String runName() {
        byte[] run = new byte[4];
        new SecureRandom().nextBytes(run);
        return settings.node() + "/" + HexFormat.of().formatHex(run);
    }
}
