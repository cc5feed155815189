package org.relais.attendance;

import java.util.List;
import org.relais.envelope.Content;
import org.relais.envelope.Personal;

/** One mailing ready to be handed over: what it says to everybody, and to each what is theirs. */
record Letters(String title, List<Content> contents, List<Letter> letters) {
    /** To one person. */
    record Letter(Outgoing outgoing, Personal personal) {}
}
