package org.relais.invitations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.registrations.RegistrationFixture.CLAIRE;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relais.calendar.ReadReply.Reply;
import org.relais.calendar.ReplyReader;
import org.relais.registrations.Mode;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationFixture;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarFixture;

class DoubtTest {
    private final Webinar webinar = WebinarFixture.published();
    private final Registration claires = RegistrationFixture.registered(12, null, "33", Mode.USUAL);

    private static Reply reply(String attendee) {
        String ics = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:u\r\nATTENDEE;PARTSTAT=DECLINED:MAILTO:"
                + attendee + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        return (Reply) ReplyReader.read(ics.getBytes(UTF_8));
    }

    private Optional<String> doubt(String sender, String attendee, Registration registration) {
        return Doubt.about(sender, reply(attendee), Optional.of(webinar), Optional.ofNullable(registration));
    }

    @Test
    void a29_theAttendeesOwnAnswerIsTaken() {
        assertThat(doubt(CLAIRE, "Claire@Example.org", claires)).isEmpty();
    }

    @Test
    void a29_somebodyElsesMailIsNotHersWhateverTheObjectSays() {
        assertThat(doubt("autre@example.org", CLAIRE, claires)).contains("reply.not-the-attendee");
        assertThat(doubt("", CLAIRE, claires)).contains("reply.not-the-attendee");
    }

    @Test
    void a29_anObjectThatDoesNotNameHerIsNotHerAnswer() {
        assertThat(doubt(CLAIRE, "autre@example.org", claires)).contains("reply.not-the-attendee");
    }

    @Test
    void a29_aRegistrationForAnotherWebinarOrNoneIsNotMeant() {
        Registration elsewhere = RegistrationFixture.registered(13, null, "33", Mode.USUAL);
        assertThat(doubt(CLAIRE, CLAIRE, elsewhere)).contains("reply.unknown-registration");
        assertThat(doubt(CLAIRE, CLAIRE, null)).contains("reply.unknown-registration");
        assertThat(Doubt.about(CLAIRE, reply(CLAIRE), Optional.empty(), Optional.of(claires)))
                .contains("reply.unknown-meeting");
    }
}
