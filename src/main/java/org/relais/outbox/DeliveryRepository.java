package org.relais.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.envelope.Attachment;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;

/** Single deliveries: one more person, and one by its number. */
record DeliveryRepository(Rows rows) {
    private static final String FOUND = """
            select d.id, d.mailing_id, m.kind, d.fingerprint, d.status
            from delivery d join mailing m on m.id = d.mailing_id where d.id = ?
            """;

    /** What our Message-IDs look like: see the envelope. */
    private static final Pattern MESSAGE_ID =
            Pattern.compile("<?([0-9a-z]{1,12})\\.([0-9a-f]{20,32})@[^\\s@>]{1,255}>?");

    /**
     * One person added to a mailing, with what is said to them alone; who is suppressed for the mailing's list is CANCELLED at
     * once.
     *
     * @return 0 when this address is already in the mailing
     */
    int enqueue(Mailing mailing, Recipient recipient, Personal personal) throws SQLException {
        OwnWords words = OwnWords.of(personal);
        boolean suppressed = mailing.list() != null
                && new SuppressionRepository(rows).holds(recipient.fingerprint(), mailing.list());
        int added = rows.change(
                """
                insert into delivery (mailing_id, address, fingerprint, person, name, language, status, priority, due_at,
                  slots, reply_to, calendar_method, calendar, attached, provider)
                values (?, ?, ?, cast(? as bigint), ?, ?, ?, ?, current_timestamp, ?, ?, ?, ?, cast(? as boolean),
                  coalesce((select p.provider from provider_domain p where p.domain = ?), 'other')) on conflict do nothing
                """,
                mailing.id(),
                recipient.address(),
                recipient.fingerprint(),
                recipient.person(),
                recipient.name(),
                recipient.language(),
                suppressed ? DeliveryStatus.CANCELLED : DeliveryStatus.QUEUED,
                mailing.kind().priority(),
                words.slots(),
                words.personal().replyTo(),
                words.calendarMethod(),
                words.calendar(),
                words.attachedOrNull(),
                domain(recipient.address()));
        if (added == 1 && words.attached()) {
            attach(mailing, recipient, personal.attachment());
        }
        return added;
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private void attach(Mailing mailing, Recipient recipient, Attachment file) throws SQLException {
        rows.change("""
                insert into delivery_attachment (delivery_id, name, type, bytes)
                select d.id, cast(? as varchar(200)), cast(? as varchar(100)), cast(? as bytea)
                from delivery d where d.mailing_id = ? and d.address = ?
                """, file.name(), file.type(), file.bytes(), mailing.id(), recipient.address());
    }

    Set<DeliveryStatus> statuses(long mailing) throws SQLException {
        return rows
                .read(
                        "select distinct status from delivery where mailing_id = ?",
                        row -> DeliveryStatus.valueOf(row.getString(1)),
                        mailing)
                .stream()
                .collect(Collectors.toSet());
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
        return rows.first(FOUND, DeliveryRepository::found, id);
    }

    /** The number and the mailing's key must belong together; the key is told to everyone in the mailing. */
    Optional<FoundDelivery> sent(String messageId) throws SQLException {
        Matcher ours = MESSAGE_ID.matcher(messageId);
        return ours.matches()
                ? rows.first(
                        FOUND + " and m.message_key = ?",
                        DeliveryRepository::found,
                        Long.parseLong(ours.group(1), Character.MAX_RADIX),
                        ours.group(2))
                : Optional.empty();
    }

    private static FoundDelivery found(ResultSet row) throws SQLException {
        return new FoundDelivery(
                row.getLong("id"),
                row.getLong("mailing_id"),
                Mailing.Kind.valueOf(row.getString("kind")),
                row.getString("fingerprint"),
                DeliveryStatus.valueOf(row.getString("status")));
    }

    /** To take addresses out of what is kept. */
    String address(long id) throws SQLException {
        return rows.first("select address from delivery where id = ?", row -> row.getString(1), id)
                .orElse("");
    }

    /**
     * @return false when it is not there or was neither refused nor expired
     */
    boolean queueAgain(long mailing, long id) throws SQLException {
        return rows.change("""
                        update delivery set status = 'QUEUED', attempts = 0, due_at = current_timestamp
                        where id = ? and mailing_id = ? and status in ('REFUSED', 'EXPIRED')
                        """, id, mailing) == 1;
    }

    /** Only what had left can come back; a copy in doubt that waits to be sent again is left to its lane. */
    void bounce(long id) throws SQLException {
        rows.change("update delivery set status = 'BOUNCED' where id = ? and status = 'SENT'", id);
    }
}
