package org.relais.attendance;

import java.util.Locale;
import org.relais.registrations.Mode;
import org.relais.registrations.Registration;

/** One attestation to be sent, with whom it goes to. */
public record Outgoing(Attestation attestation, Registration to) {
    Locale locale() {
        return Locale.forLanguageTag(to.language());
    }

    /** In discreet mode the mail does not say what it was about, and carries no file that does (P13). */
    boolean discreet() {
        return to.mode() == Mode.DISCREET;
    }
}
