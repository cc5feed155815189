package org.relais.envelope;

/** What an envelope needs besides its letter. */
public final class EnvelopeFixture {
    public static final Letterhead HEAD =
            new Letterhead("relais@example.org", "Réseau PARÉ", "contact@example.org", "https://relais.example.org");
    public static final PersonalLinks LINKS = (purpose, person) -> purpose + "-" + person;

    private EnvelopeFixture() {}
}
