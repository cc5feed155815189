package org.relais.subscribers;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relais.UseCase;
import org.relais.consents.Consent;
import org.relais.consents.ConsentLedger;
import org.relais.consents.Topic;
import org.relais.outbox.OutboxService;
import org.relais.privacy.PersonErased;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.subscribers.ImportLine.Candidate;
import org.relais.subscribers.ImportLine.Refused;
import org.relais.web.Seal;

/** What an import writes, a chunk of the file in a transaction of its own: short locks, and a cut leaves whole people only. */
@UseCase
public class ImportService {
    /** As many refused lines are kept of one file; all are counted. */
    static final int MOST_KEPT = 10_000;

    @Inject
    private ImportRepository imports;

    @Inject
    private SubscriberRepository subscribers;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private OutboxService outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Seal seal;

    @Inject
    private Clock clock;

    long begin(String fileName, ImportTerms terms, String ignoredColumns) {
        ImportRun run = new ImportRun(fileName, terms, ignoredColumns, actor.email(), clock.instant());
        imports.add(run);
        return run.id();
    }

    /** Adds whom it may. The addresses of one call differ from each other. */
    void take(long runId, List<ImportLine> lines) {
        ledger.lock();
        ImportRun run = imports.get(runId);
        Map<String, Candidate> byFingerprint = new LinkedHashMap<>();
        List<Refused> refused = new ArrayList<>();
        for (ImportLine line : lines) {
            if (line instanceof Candidate candidate) {
                byFingerprint.put(seal.fingerprint(candidate.email()), candidate);
            } else if (line instanceof Refused no) {
                refused.add(no);
            }
        }
        List<Subscriber> added = addUnknown(byFingerprint, refused, run.terms());
        for (Topic topic : Topic.values()) {
            List<Long> wanting = added.stream()
                    .filter(each -> each.receives(topic))
                    .map(Subscriber::id)
                    .toList();
            ledger.record(wanting, run.terms().consent(topic, Consent.Channel.IMPORT));
        }
        long kept = Math.max(0, MOST_KEPT - run.refused());
        refused.stream().limit(kept).forEach(line -> imports.add(new RefusedLine(runId, line)));
        run.counts(added.size(), lines.size() - added.size() - refused.size(), refused.size());
    }

    private List<Subscriber> addUnknown(
            Map<String, Candidate> byFingerprint, List<Refused> refused, ImportTerms terms) {
        Map<String, Subscriber.Status> known = subscribers.statuses(
                byFingerprint.values().stream().map(Candidate::email).toList());
        Map<Topic, Set<String>> opposed = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            opposed.put(topic, outbox.suppressed(byFingerprint.keySet(), topic.list()));
        }
        List<Subscriber> added = new ArrayList<>();
        byFingerprint.forEach((fingerprint, candidate) -> {
            Subscriber.Status status = known.get(candidate.email());
            if (status == Subscriber.Status.UNSUBSCRIBED) {
                refused.add(new Refused(candidate.number(), Column.EMAIL, Reason.UNSUBSCRIBED, ""));
            } else if (status == Subscriber.Status.SUPPRESSED
                    || candidate.topics().stream()
                            .anyMatch(topic -> opposed.get(topic).contains(fingerprint))) {
                refused.add(new Refused(candidate.number(), Column.EMAIL, Reason.SUPPRESSED, ""));
            } else if (status == null) {
                added.add(confirmed(candidate, fingerprint, terms));
            }
        });
        return added;
    }

    private Subscriber confirmed(Candidate candidate, String fingerprint, ImportTerms terms) {
        Subscriber subscriber =
                new Subscriber(candidate.email(), fingerprint, candidate.profile(), terms.source(), clock.instant());
        candidate.topics().forEach(topic -> subscriber.confirm(topic, clock.instant()));
        subscribers.add(subscriber);
        return subscriber;
    }

    void finish(long runId) {
        ImportRun run = imports.get(runId);
        run.finish(clock.instant());
        audit.record(
                "subscriber.import",
                "import/" + runId,
                "+" + run.added() + " =" + run.present() + " -" + run.refused());
    }

    /** What a refused line said may be an address in the wrong column. */
    void forget(@Observes PersonErased person) {
        imports.forgetDetails(person.address());
    }

    public ImportRun find(long runId) {
        return imports.get(runId);
    }

    /** In the order of the file. */
    public List<RefusedLine> refused(long runId, int limit) {
        return imports.refused(runId, limit);
    }

    public List<ImportRun> newest(int limit) {
        return imports.newest(limit);
    }
}
