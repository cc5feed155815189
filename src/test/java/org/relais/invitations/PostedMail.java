package org.relais.invitations;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.relais.envelope.Content;
import org.relais.envelope.Envelope;
import org.relais.envelope.EnvelopeFixture;
import org.relais.envelope.Letterhead;
import org.relais.envelope.MailTemplates;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationLinks;
import org.relais.web.ReturnAddress;
import org.relais.web.Seal;
import org.relais.web.Settings;
import org.relais.web.Templates;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/** A letter to a participant as it leaves: the template, the person's own words, the calendar object and the envelope are the product's. */
record PostedMail(String what, byte[] raw) {
    static final Instant SENT = Instant.parse("2026-11-24T07:30:00Z");
    private static final Map<String, String> VALUES = Map.of(
            "relais.base.url", "https://relais.example.org",
            "relais.from", "relais@example.org",
            "relais.return.address", "retour-{token}@example.org",
            "relais.secret.key", "une clef pour les essais");
    private static final Settings SETTINGS = new Settings(key -> Optional.ofNullable(VALUES.get(key)));
    private static final Seal SEAL = new Seal(SETTINGS);
    private static final RegistrationLinks LINKS = new RegistrationLinks(SEAL, SETTINGS);
    private static final Invitations INVITATIONS = new Invitations(
            LINKS,
            new PersonalMeetings(LINKS, new ReturnAddress(SETTINGS, SEAL), SETTINGS),
            Clock.fixed(SENT, ZoneOffset.UTC));
    private static final LetterText TEXTS = new LetterText(new MailTemplates(new Templates(), SETTINGS));

    static PostedMail of(String what, Letter letter, Webinar webinar, Registration person) {
        List<WebinarDate> dates =
                letter.about() != null ? List.of(letter.about()) : INVITATIONS.dates(webinar, person.dateId());
        Content content = TEXTS.in(person.language(), letter, webinar, person.mode(), letter.about());
        Personal whole = INVITATIONS.personal(person, webinar, letter.act(), dates);
        Map<String, String> values = new HashMap<>(whole.slots());
        values.keySet().retainAll(content.ownSlots());
        Envelope envelope =
                new Envelope(new Envelope.Letter(null, "k3y", content), Letterhead.of(SETTINGS), EnvelopeFixture.LINKS);
        Recipient to = new Recipient(null, person.email(), person.fingerprint(), person.name(), person.language());
        return new PostedMail(what, envelope.message(71, to, whole.saying(values), SENT));
    }

    MimeMessage message() throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    Multipart mixed() throws MessagingException, IOException {
        return (Multipart) message().getContent();
    }

    Multipart alternative() throws MessagingException, IOException {
        return (Multipart) mixed().getBodyPart(0).getContent();
    }

    static byte[] decoded(BodyPart part) throws MessagingException, IOException {
        return part.getInputStream().readAllBytes();
    }

    /** With spaces that break, so that a test reads as a person does. */
    String plain() throws MessagingException, IOException {
        return new String(decoded(alternative().getBodyPart(0)), StandardCharsets.UTF_8)
                .replaceAll("[\u00a0\u202f]", " ");
    }

    /** The calendar object of the alternative, to the octet. */
    String ics() throws MessagingException, IOException {
        return new String(decoded(alternative().getBodyPart(2)), StandardCharsets.UTF_8);
    }

    /** The same, its long lines whole. */
    String unfolded() throws MessagingException, IOException {
        return ics().replace("\r\n ", "");
    }

    /** The first group of a pattern in the unfolded object. */
    String found(String pattern) throws MessagingException, IOException {
        var matcher = java.util.regex.Pattern.compile(pattern).matcher(unfolded());
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + unfolded());
        }
        return matcher.group(1);
    }

    @Override
    public String toString() {
        return what;
    }
}
