package org.relais.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relais.courier.ScriptedRelay;
import org.relais.courier.ScriptedRelay.Act;
import org.relais.courier.ScriptedRelay.Moment;
import org.relais.courier.ScriptedRelay.Stage;
import org.relais.courier.SmtpSink;
import org.relais.envelope.Content;
import org.relais.envelope.Recipient;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.outbox.Progress;

/**
 * A relay that makes it hard, on each database alike. Days pass in seconds: the due instants of the rows and of the probes go
 * back and the relay's clock goes ahead by the same step, so that what the relay wrote down is what it would have seen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RelayTrialsContract {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration GREYLISTED = Duration.ofMinutes(10);

    private LanesFixture outbox;
    private ScriptedRelay relay;
    private Lanes node;

    abstract String kind();

    abstract int people();

    @BeforeAll
    void openTheDatabase() {
        outbox = new LanesFixture(kind());
    }

    @BeforeEach
    void open() {
        outbox.empty();
        relay = new ScriptedRelay();
    }

    @AfterEach
    void close() {
        if (node != null) {
            node.stop(Duration.ofSeconds(10));
            node = null;
        }
        relay.close();
    }

    private void startNode() {
        node = outbox.node(relay::courier);
    }

    /** All at once: what waits for a probe is due when the probe is. */
    private void pass(Duration time) {
        relay.pass(time);
        String back = " - interval '" + time.toSeconds() + "' second";
        outbox.execute(
                "update delivery set due_at = due_at" + back + " where status = 'QUEUED'",
                "update provider set probe_at = probe_at" + back + ", changed_at = changed_at" + back,
                "update mailing set expires_at = expires_at" + back);
    }

    private void passUntil(Duration step, BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            Awaitility.await().atMost(PATIENCE).until(() -> done.getAsBoolean() || nothingIsDue());
            pass(step);
        }
    }

    private boolean nothingIsDue() {
        return outbox.count("status in ('CLAIMED', 'SENDING') or status = 'QUEUED' and due_at <= current_timestamp")
                == 0;
    }

    /**
     * Done-when 5: 450 to three of ten at their first try, a greylist of ten minutes for the others, 421 and a closed door to
     * each twentieth recipient, and for one of 25 the link drops when their message was taken.
     */
    private static final class Moody implements ScriptedRelay.Script {
        private final Map<String, Instant> firstSeen = new ConcurrentHashMap<>();
        private final Set<String> dropped = ConcurrentHashMap.newKeySet();
        private final AtomicInteger recipients = new AtomicInteger();
        private final AtomicInteger closed = new AtomicInteger();

        @Override
        public Act at(Moment moment) {
            return switch (moment.stage()) {
                case RCPT -> recipient(moment);
                case END ->
                    number(moment.to()) % 25 == 0 && dropped.add(moment.to()) ? Act.HEARD_AND_DROPPED : Act.PASS;
                default -> Act.PASS;
            };
        }

        private Act recipient(Moment moment) {
            if (recipients.incrementAndGet() % 20 == 0) {
                closed.incrementAndGet();
                return Act.sayAndHangUp("421 4.7.0 enough for now");
            }
            Instant first = firstSeen.putIfAbsent(moment.to(), moment.at());
            if (number(moment.to()) % 10 < 3) {
                return first == null ? Act.say("450 4.2.1 try again") : Act.PASS;
            }
            boolean known = first != null && !moment.at().isBefore(first.plus(GREYLISTED));
            return known ? Act.PASS : Act.say("450 4.7.1 greylisted");
        }

        private static int number(String address) {
            return Integer.parseInt(address.replaceAll("\\D", ""));
        }
    }

    @Test
    void aMoodyRelayGetsEverythingAndNobodyIsPressed() throws Exception {
        Moody moody = new Moody();
        relay.script = moody;
        long mailing = outbox.frozenIssue(people());
        startNode();
        passUntil(FIVE_MINUTES, () -> outbox.progress(mailing).sent() == people());

        Progress progress = outbox.progress(mailing);
        assertThat(progress.balanced()).isTrue();
        assertThat(moody.closed.get()).isPositive();
        assertThat(moody.dropped).hasSize(people() / 25);
        assertThat(progress.inDoubt()).isEqualTo(moody.dropped.size());
        assertThat(relay.sink.all()).hasSize(people() + moody.dropped.size());
        assertThat(tries()).hasSize(people()).allSatisfy((to, tried) -> {
            assertThat(tried).hasSizeGreaterThan(1);
            for (int i = 1; i < tried.size(); i++) {
                assertThat(Duration.between(tried.get(i - 1), tried.get(i))).isGreaterThanOrEqualTo(FIVE_MINUTES);
            }
        });
        for (String to : moody.dropped) {
            assertThat(messageIds(to)).hasSize(1);
        }
    }

    private Map<String, List<Instant>> tries() {
        return relay.heard(Stage.RCPT).stream()
                .collect(Collectors.groupingBy(Moment::to, Collectors.mapping(Moment::at, Collectors.toList())));
    }

    private Set<String> messageIds(String to) throws Exception {
        Set<String> ids = new HashSet<>();
        for (SmtpSink.Arrived each : relay.sink.all()) {
            if (each.to().equals(to)) {
                ids.add(each.parsed().getMessageID());
            }
        }
        return ids;
    }

    /** F3. */
    @Test
    void aRelayThatIsAwayForThreeDaysLosesNobodyAndIsNotStormedWhenItIsBack() {
        relay.script = ScriptedRelay.Script.at(Stage.CONNECT, Act.sayAndHangUp("421 4.3.2 closed"));
        long issue = outbox.frozenIssue(people());
        long reminder = outbox.business(mails -> {
            Content content = new Content("fr", "Demain", "<p>demain</p>", "demain");
            long id = mails.open(
                    NewMailing.service("Rappel", content).expiring(Instant.now().plus(Duration.ofHours(24))));
            mails.enqueue(id, new Recipient(null, "late@example.org", "print-late", null, "fr"));
            return id;
        });
        startNode();
        for (int hour = 0; hour < 72; hour++) {
            pass(Duration.ofHours(1));
        }
        Awaitility.await().atMost(PATIENCE).until(() -> !relay.heard(Stage.CONNECT)
                .isEmpty());
        outbox.does(OutboxService::finishDone);
        assertThat(outbox.count("attempts > 0")).isZero();
        assertThat(outbox.progress(issue).queued()
                        + outbox.progress(issue).claimed()
                        + outbox.progress(issue).sending())
                .isEqualTo(people());

        relay.script = ScriptedRelay.Script.NONE;
        Awaitility.await().atMost(PATIENCE).until(() -> outbox.progress(issue).sent() == people());
        assertThat(outbox.progress(reminder).expired()).isEqualTo(1);
        assertThat(new ArrayList<>(relay.sink.all()))
                .extracting(SmtpSink.Arrived::to)
                .doesNotHaveDuplicates()
                .hasSize(people());
        assertThat(relay.mostAtOnce()).isLessThanOrEqualTo(2);
        assertThat(outbox.progress(issue).inDoubt()).isZero();
        assertThat(outbox.count("attempts <> 1 and status = 'SENT'")).isZero();
    }

    @Test
    void theEnhancedStatusIsKeptWithTheDelivery() {
        relay.script = moment -> moment.stage() != Stage.RCPT
                ? Act.PASS
                : switch (moment.to().replaceFirst(".*@", "")) {
                    case "policy.example.org" ->
                        Act.say("550-5.7.26 not authenticated\n550 5.7.26 see https://example.org");
                    case "bare.example.org" -> Act.say("550 no");
                    case "full.example.org" -> Act.say("452 4.2.2 full");
                    default -> Act.PASS;
                };
        // A domain each: what closes one holds back none of the others.
        outbox.issueTo(1, "policy.example.org", "bare.example.org", "full.example.org", "open.example.org");
        startNode();
        Awaitility.await().atMost(PATIENCE).until(() -> outbox.count("attempts = 1") == 4);
        assertThat(outbox.count("address like '%@policy.example.org' and enhanced = '5.7.26' and status = 'QUEUED'"))
                .isEqualTo(1);
        assertThat(outbox.count("address like '%@bare.example.org' and enhanced is null and status = 'REFUSED'"))
                .isEqualTo(1);
        assertThat(outbox.count("address like '%@full.example.org' and enhanced = '4.2.2'"))
                .isEqualTo(1);
        assertThat(outbox.count("address like '%@open.example.org' and status = 'SENT'"))
                .isEqualTo(1);
    }
}
