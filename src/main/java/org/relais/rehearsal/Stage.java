package org.relais.rehearsal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.relais.envelope.Content;
import org.relais.envelope.Envelope;
import org.relais.envelope.Letterhead;
import org.relais.envelope.PersonalLinks;
import org.relais.envelope.Recipient;
import org.relais.rehearsal.Fault.Reason;

/**
 * Makes messages as the lanes do, by the same envelope, and looks at each as a server would. Not signed, but for the first in each
 * language: a signature costs 0.5 ms, which would be all of the minute that 100,000 people may take, and does not depend on the person.
 */
final class Stage {
    private static final Logger LOG = Logger.getLogger(Stage.class);
    private static final String FIRST_CHOICE = "fr";
    private static final String KEY = "00000000000000000000"; // as long as that of a mailing
    private static final int LONGEST_LINE = 998; // RFC 5322 2.1.1

    private final Map<String, Envelope> envelopes;
    private final Map<String, Envelope> signed;
    private final Instant now;

    Stage(String list, List<Content> contents, Letterhead head, PersonalLinks links, Instant now) {
        Letterhead bare = new Letterhead(head.from(), head.fromName(), head.replyTo(), head.baseUrl());
        envelopes = envelopes(list, contents, bare, links);
        signed = new HashMap<>(envelopes(list, contents, head, links));
        this.now = now;
    }

    private static Map<String, Envelope> envelopes(
            String list, List<Content> contents, Letterhead head, PersonalLinks links) {
        return contents.stream()
                .collect(Collectors.toMap(
                        Content::language,
                        content -> new Envelope(new Envelope.Letter(list, KEY, content), head, links)));
    }

    /** Those of them who would not get it. */
    List<Fault> faults(List<Recipient> people) {
        return people.stream().flatMap(person -> fault(person).stream()).toList();
    }

    private Optional<Fault> fault(Recipient person) {
        if (!person.postable()) {
            return Optional.of(new Fault(person.person(), Reason.ADDRESS));
        }
        try {
            byte[] message = envelope(person.language()).message(person.person(), person, now);
            return wellFormed(message) ? Optional.empty() : Optional.of(new Fault(person.person(), Reason.FORM));
        } catch (RuntimeException unmakeable) {
            LOG.warnf(
                    "No message for person %d: %s",
                    person.person(), unmakeable.getClass().getSimpleName());
            return Optional.of(new Fault(person.person(), Reason.MESSAGE));
        }
    }

    /** As the lanes choose: their language, or French. */
    private Envelope envelope(String language) {
        String chosen = envelopes.containsKey(language) ? language : FIRST_CHOICE;
        Envelope first = signed.remove(chosen);
        return first == null ? envelopes.get(chosen) : first;
    }

    /** Lines that every server takes (D2), ended as they are to be, and no slot of the template left. */
    static boolean wellFormed(byte[] message) {
        int line = 0;
        for (int at = 0; at < message.length; at++) {
            byte octet = message[at];
            boolean slot = octet == '[' && at > 0 && message[at - 1] == '[';
            if (slot || octet == 0 || octet == '\n' && (at == 0 || message[at - 1] != '\r')) {
                return false;
            }
            line = octet == '\n' ? 0 : line + 1;
            if (line > LONGEST_LINE + 1) { // and its CR
                return false;
            }
        }
        return true;
    }
}
