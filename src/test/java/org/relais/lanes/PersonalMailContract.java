package org.relais.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Multipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relais.courier.SmtpSink;
import org.relais.envelope.Attachment;
import org.relais.envelope.CalendarPart;
import org.relais.envelope.Content;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;
import org.relais.outbox.FoundDelivery;
import org.relais.outbox.Mailing;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.subethamail.smtp.RejectException;

/** What is said to one person alone, from the transaction that says it to the wire, on each database alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PersonalMailContract {
    private static final String ICS = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:L’été 🌻\r\n"
            + "END:VEVENT\r\nEND:VCALENDAR\r\n";

    private LanesFixture outbox;
    private SmtpSink relay;
    private Lanes node;

    abstract String kind();

    @BeforeAll
    void openTheDatabase() {
        outbox = new LanesFixture(kind());
    }

    @BeforeEach
    void open() {
        outbox.empty();
        relay = new SmtpSink();
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

    private static NewMailing registration() {
        return NewMailing.service(
                "Inscription",
                new Content("fr", "Inscription", "<p>[[joinUrl]]</p>", "[[joinUrl]]", Set.of("joinUrl")),
                new Content("en", "Registration", "<p>[[joinUrl]]</p>", "[[joinUrl]]", Set.of("joinUrl")));
    }

    private static Recipient person(int number) {
        String address = "person-" + number + "@example.org";
        return new Recipient((long) number, address, "print-" + number, null, number % 2 == 0 ? "fr" : "en");
    }

    private static Personal words(int number) {
        return Personal.NONE.saying(Map.of("joinUrl", "https://example.org/j?é=\"" + number + "\\n&x=[[y]]"));
    }

    private SmtpSink.Arrived arrivedFor(int number) {
        Awaitility.await().until(() -> relay.all().stream()
                .anyMatch(each -> each.to().equals(person(number).address())));
        return relay.all().stream()
                .filter(each -> each.to().equals(person(number).address()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachReadsWhatIsSaidToThemAlone() throws Exception {
        byte[] pdf = {1, 2, 0, -1, 10, 13};
        long mailing = outbox.business(mails -> {
            long id = mails.open(registration());
            mails.enqueue(id, person(1), words(1));
            mails.enqueue(
                    id,
                    person(2),
                    words(2).repliedTo("retour-r2@example.org").inviting(new CalendarPart("REQUEST", ICS)));
            mails.enqueue(id, person(3), words(3).attaching(new Attachment("été.pdf", "application/pdf", pdf)));
            mails.enqueue(id, person(3), words(4).attaching(new Attachment("twice.pdf", "application/pdf", pdf)));
            return id;
        });
        // A refusal for a while, so that the words also survive a second claim.
        AtomicInteger refusals = new AtomicInteger();
        relay.atSender = from -> {
            if (refusals.incrementAndGet() < 3) {
                throw new RejectException(550, "5.7.1 the relay is not yet itself");
            }
        };
        startNode();

        Multipart first = (Multipart) arrivedFor(1).parsed().getContent();
        assertThat(first.getCount()).isEqualTo(2);
        assertThat(first.getBodyPart(0).getContent()).isEqualTo("https://example.org/j?é=\"1\\n&x=[[y]]");
        assertThat(arrivedFor(1).parsed().getSubject()).isEqualTo("Registration");
        assertThat(arrivedFor(1).parsed().getHeader("Reply-To")).containsExactly("contact@example.org");

        Multipart second = (Multipart) arrivedFor(2).parsed().getContent();
        assertThat(new String(second.getBodyPart(1).getInputStream().readAllBytes(), "UTF-8"))
                .isEqualTo(ICS);
        assertThat(arrivedFor(2).parsed().getHeader("Reply-To")).containsExactly("retour-r2@example.org");

        Multipart third = (Multipart) arrivedFor(3).parsed().getContent();
        assertThat(third.getBodyPart(1).getFileName()).isEqualTo("été.pdf");
        assertThat(third.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(pdf);

        Awaitility.await().until(() -> outbox.progress(mailing).sent() == 3);
        assertThat(outbox.progress(mailing).audience()).isEqualTo(3);
        assertThat(relay.all()).extracting(SmtpSink.Arrived::from).allSatisfy(this::isTheirs);
    }

    private void isTheirs(String from) {
        long delivery = Long.parseLong(from.replaceAll("\\D", ""));
        FoundDelivery found =
                outbox.returns(mails -> mails.findDelivery(delivery)).orElseThrow();
        assertThat(found.kind()).isEqualTo(Mailing.Kind.SERVICE);
        assertThat(relay.all())
                .filteredOn(each -> each.from().equals(from))
                .extracting(each -> "print-" + each.to().replaceAll("\\D", ""))
                .containsExactly(found.fingerprint());
    }

    @Test
    void aSlotWithoutAValueAndAValueWithoutASlotAreRefused() {
        long mailing = outbox.business(mails -> mails.open(registration()));
        assertThatThrownBy(() -> outbox.does(mails -> mails.enqueue(mailing, person(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("joinUrl");
        assertThatThrownBy(() -> outbox.does(mails ->
                        mails.enqueue(mailing, person(1), Personal.NONE.saying(Map.of("joinUrl", "x", "more", "y")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(outbox.progress(mailing).audience()).isZero();
        assertThat(outbox.<Optional<FoundDelivery>>returns(mails -> mails.findDelivery(4_711)))
                .isEmpty();
    }

    @Test
    void whatIsOutOfDateDoesNotLeave() {
        long mailing = outbox.business(mails -> {
            long id = mails.open(registration().expiring(Instant.now().minusSeconds(1)));
            mails.enqueue(id, person(1), words(1));
            return id;
        });
        startNode();
        Awaitility.await()
                .until(() -> outbox.business(OutboxService::finishDone) + 1 > 0
                        && outbox.progress(mailing).expired() == 1);
        assertThat(relay.all()).isEmpty();
    }
}
