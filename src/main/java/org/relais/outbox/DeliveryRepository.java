package org.relais.outbox;

import java.sql.SQLException;
import java.util.Optional;

/** One delivery, by its number. */
record DeliveryRepository(Rows rows) {
    Optional<FoundDelivery> find(long id) throws SQLException {
        return rows.first(
                """
                select d.id, d.mailing_id, m.kind, d.fingerprint, d.status
                from delivery d join mailing m on m.id = d.mailing_id where d.id = ?
                """,
                row -> new FoundDelivery(
                        row.getLong("id"),
                        row.getLong("mailing_id"),
                        Mailing.Kind.valueOf(row.getString("kind")),
                        row.getString("fingerprint"),
                        DeliveryStatus.valueOf(row.getString("status"))),
                id);
    }

    /** To take addresses out of what is kept. */
    String address(long id) throws SQLException {
        return rows.first("select address from delivery where id = ?", row -> row.getString(1), id)
                .orElse("");
    }

    /** Only what had left can come back; a copy in doubt that waits to be sent again is left to its lane. */
    void bounce(long id) throws SQLException {
        rows.change("update delivery set status = 'BOUNCED' where id = ? and status = 'SENT'", id);
    }
}
