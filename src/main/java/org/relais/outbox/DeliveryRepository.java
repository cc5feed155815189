package org.relais.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.envelope.Attachment;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;

/** Single deliveries: one more person, and one by its number. */
record DeliveryRepository(Rows rows) {
    /**
     * One person added to a mailing, with what is said to them alone; who is suppressed for the mailing's list is CANCELLED at
     * once.
     *
     * @return 0 when this address is already in the mailing
     */
    int enqueue(Mailing mailing, Recipient recipient, Personal personal, Instant now) throws SQLException {
        OwnWords words = OwnWords.of(personal);
        boolean suppressed = mailing.list() != null
                && new SuppressionRepository(rows).holds(recipient.fingerprint(), mailing.list());
        int added = rows.change(
                """
                insert into delivery (mailing_id, address, fingerprint, person, name, language, status, priority, due_at,
                  slots, reply_to, calendar_method, calendar, attached)
                values (?, ?, ?, cast(? as bigint), ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as boolean)) on conflict do nothing
                """,
                mailing.id(),
                recipient.address(),
                recipient.fingerprint(),
                recipient.person(),
                recipient.name(),
                recipient.language(),
                suppressed ? DeliveryStatus.CANCELLED : DeliveryStatus.QUEUED,
                mailing.kind().priority(),
                now,
                words.slots(),
                words.personal().replyTo(),
                words.calendarMethod(),
                words.calendar(),
                words.attachedOrNull());
        if (added == 1 && words.attached()) {
            attach(mailing, recipient, personal.attachment());
        }
        return added;
    }

    private void attach(Mailing mailing, Recipient recipient, Attachment file) throws SQLException {
        rows.change("""
                insert into delivery_attachment (delivery_id, name, type, bytes)
                select d.id, cast(? as varchar(200)), cast(? as varchar(100)), cast(? as bytea)
                from delivery d where d.mailing_id = ? and d.address = ?
                """, file.name(), file.type(), file.bytes(), mailing.id(), recipient.address());
    }

    /** The slots that each delivery of the mailing has to fill. */
    Set<String> ownSlots(long id) throws SQLException {
        return rows
                .read(
                        "select slots from mailing_content where mailing_id = ? and slots is not null",
                        row -> row.getString(1),
                        id)
                .stream()
                .flatMap(slots -> Stream.of(slots.split(",")))
                .collect(Collectors.toSet());
    }

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

    /**
     * @return false when it is not there or was neither refused nor expired
     */
    boolean queueAgain(long mailing, long id, Instant now) throws SQLException {
        return rows.change("""
                        update delivery set status = 'QUEUED', attempts = 0, due_at = ?
                        where id = ? and mailing_id = ? and status in ('REFUSED', 'EXPIRED')
                        """, now, id, mailing) == 1;
    }

    /** Only what had left can come back; a copy in doubt that waits to be sent again is left to its lane. */
    void bounce(long id) throws SQLException {
        rows.change("update delivery set status = 'BOUNCED' where id = ? and status = 'SENT'", id);
    }
}
