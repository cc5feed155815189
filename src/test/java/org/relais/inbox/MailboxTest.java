package org.relais.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private static final Instant NOW = Instant.parse("2027-01-12T09:00:00Z");
    private final Mailbox mailbox = new Mailbox("retours@imap.example.org/INBOX");

    @Test
    void a31_aMessageIsTheNextOneOnce() {
        mailbox.answered(7, NOW);
        assertThat(mailbox.advance(place(7, 1))).isTrue();
        assertThat(mailbox.advance(place(7, 1))).as("again").isFalse();
        assertThat(mailbox.advance(place(7, 3))).isTrue();
        assertThat(mailbox.advance(place(7, 2))).as("an older run").isFalse();
        assertThat(mailbox.advance(place(6, 9))).as("of the mailbox as it was").isFalse();
    }

    @Test
    void aMailboxThatWasMadeAnewIsReadFromItsBeginning() {
        mailbox.answered(7, NOW);
        mailbox.advance(place(7, 40));
        mailbox.marked(7, 40);
        mailbox.answered(8, NOW);
        assertThat(mailbox.lastUid()).isZero();
        assertThat(mailbox.markedUid()).isZero();
        mailbox.marked(7, 41);
        assertThat(mailbox.markedUid()).as("a mark of before").isZero();
    }

    @Test
    void troubleLastsFromItsFirstSignUntilTheMailboxAnswers() {
        assertThat(mailbox.failed(Mailbox.Trouble.SILENT, NOW)).isTrue();
        assertThat(mailbox.failed(Mailbox.Trouble.SILENT, NOW.plusSeconds(30))).isFalse();
        assertThat(mailbox.failed(Mailbox.Trouble.LOG_IN, NOW.plusSeconds(60))).isTrue();
        assertThat(mailbox.trouble()).isEqualTo(Mailbox.Trouble.LOG_IN);
        assertThat(mailbox.troubleSince()).isEqualTo(NOW);
        mailbox.answered(7, NOW.plusSeconds(90));
        assertThat(mailbox.trouble()).isNull();
        assertThat(mailbox.answeredAt()).isEqualTo(NOW.plusSeconds(90));
    }

    private Place place(long validity, long uid) {
        return new Place(mailbox.name(), validity, uid);
    }
}
