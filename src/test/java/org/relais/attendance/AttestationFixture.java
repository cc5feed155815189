package org.relais.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.relais.web.Settings;
import org.relais.web.Templates;

/** An attestation as it is issued the day after. */
final class AttestationFixture {
    static final Interval HOURS = Interval.of(Instant.parse("2026-12-03T13:00:00Z"), Duration.ofMinutes(90));
    private static final Map<String, String> SETTINGS = Map.of(
            "relais.base.url", "https://relais.example.org",
            "relais.reply.to", "equipe@example.org",
            "relais.postal.address", "1 rue de l’Exemple, 75000 Paris",
            "relais.secret.key", "une clé pour les essais seulement");

    private AttestationFixture() {}

    static Settings settings() {
        return new Settings(key -> Optional.ofNullable(SETTINGS.get(key)));
    }

    static AttestationPdf pdf() {
        return new AttestationPdf(new Templates(), settings());
    }

    static Attestation attestation(String name) {
        Facts facts = new Facts(
                name,
                "Repérer <sans> stigmatiser : l’écoute & la confiance",
                HOURS,
                ZoneId.of("Europe/Paris"),
                Duration.ofMinutes(85));
        return new Attestation(Presence.of(1, 2, 3), facts, Instant.parse("2026-12-04T09:00:00Z"));
    }
}
