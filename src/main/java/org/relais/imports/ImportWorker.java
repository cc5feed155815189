package org.relais.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.relais.files.Column;
import org.relais.files.CsvLines;
import org.relais.files.ImportLine;
import org.relais.files.ImportLine.Candidate;
import org.relais.files.ImportLine.Refused;
import org.relais.files.Reason;
import org.relais.files.Seen;
import org.relais.web.Seal;

/**
 * Reads files line by line on a thread of the server, outside any transaction, and hands them on in portions. One file a node at a
 * time: they would wait for each other at the ledger anyway.
 */
@ApplicationScoped
public class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    /** In lines: about 0.2 s on PostgreSQL, for which whoever signs up at that moment waits. */
    private static final int PORTION = 5_000;

    @Inject
    private PortionService portions;

    @Inject
    private ImportService imports;

    @Inject
    private Seal seal;

    @Inject
    private Instance<ImportWorker> self;

    @Resource
    private ManagedExecutorService executor;

    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean stopping;

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportMoves news) {
        wake();
    }

    /** Works until no file waits; when it works already, the file waits for the one before it. */
    void wake() {
        if (working.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    self.get().work();
                } finally {
                    working.set(false);
                }
            });
        }
    }

    /** Between two portions: what is left is taken up by another node, or by the next start. */
    void stop(@Observes Shutdown end) {
        stopping = true;
    }

    @ActivateRequestContext
    public void work() {
        Optional<PortionService.Held> held = portions.takeOne();
        while (held.isPresent() && !stopping) {
            take(held.get());
            held = portions.takeOne();
        }
    }

    private void take(PortionService.Held held) {
        ImportRun run = held.run();
        LOG.debugf("Reading the file of import %d", run.id());
        try (CsvLines lines = new CsvLines(
                new KeptFile(number -> imports.part(run.id(), number)),
                run.reading().encoding(),
                run.reading().separator(),
                run.reading().mapping())) {
            Seen seen = new Seen();
            long done = run.tally().lines();
            for (long skipped = 0; skipped < done && lines.hasNext(); skipped++) {
                line(lines.next(), seen);
            }
            boolean mine = true;
            while (mine && lines.hasNext() && !stopping) {
                mine = portions.take(held, portion(lines, seen));
            }
            if (mine && !lines.hasNext()) {
                portions.end(held);
            }
        }
    }

    private List<PortionService.Line> portion(CsvLines lines, Seen seen) {
        List<PortionService.Line> portion = new ArrayList<>(PORTION);
        while (portion.size() < PORTION && lines.hasNext()) {
            portion.add(line(lines.next(), seen));
        }
        return portion;
    }

    private PortionService.Line line(ImportLine said, Seen seen) {
        if (!(said instanceof Candidate candidate)) {
            return new PortionService.Line(said, null);
        }
        String fingerprint = seal.fingerprint(candidate.email());
        long first = seen.first(fingerprint, candidate.number());
        return first == 0
                ? new PortionService.Line(candidate, fingerprint)
                : new PortionService.Line(
                        new Refused(candidate.number(), Column.EMAIL, Reason.DUPLICATE, String.valueOf(first)), null);
    }
}
