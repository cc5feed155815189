package org.relais.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relais.staff.HashChain;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.Databases;

/** Many lines of the ledger in one statement, on each database alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EntryContract {
    private DataSource source;

    abstract String kind();

    @BeforeAll
    void openTheDatabase() {
        source = Databases.fresh(kind());
    }

    @Test
    void everyLineHasItsPersonAndItsPlaceInTheChain() throws SQLException {
        Consent consent = new Consent(
                Topic.NEWSLETTER,
                Consent.What.GIVEN,
                Basis.CONSENT,
                new Wording("J’accepte.", "fr-1"),
                Consent.Channel.IMPORT,
                "essai",
                LocalDate.of(2026, 9, 30));
        List<ConsentEntry> entries = new ArrayList<>();
        String previous = HashChain.START;
        for (long number = 1; number <= 300; number++) {
            ConsentEntry entry =
                    new ConsentEntry(1_000 + number, consent, Instant.parse("2026-11-03T09:00:00Z"), "essai");
            String hash = HashChain.hash(previous, entry.content());
            entries.add(entry.linked(new HashChain.Link(number, previous, hash)));
            previous = hash;
        }
        try (Connection connection = source.getConnection()) {
            new EntryRepository(connection).insert(entries);
        }
        DatabaseProbe database = new DatabaseProbe(source);
        assertThat(database.count("consent_entry")).isEqualTo(300);
        assertThat(database.value("select hash from consent_entry where subscriber_id = 1300"))
                .isEqualTo(previous);
        assertThat(database.value("select wording || wording_version || given_on from consent_entry where id = 1"))
                .isEqualTo("J’accepte.fr-12026-09-30");
        assertThat(database.count(
                        "consent_entry n join consent_entry p on p.id = n.id - 1 where n.previous_hash = p.hash"))
                .isEqualTo(299);
    }
}
