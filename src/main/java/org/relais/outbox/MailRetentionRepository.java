package org.relais.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What has been kept long enough. */
record MailRetentionRepository(Rows rows) {
    private static final int MAILINGS = 200;
    private static final int PORTION = 1_000;

    /**
     * Of mailings that ended before that, what their messages said to each person alone. What carries a calendar object or a file
     * has slots too; the names of a mailing's slots go last, so that an ended mailing is looked at once and an issue never.
     *
     * @return how many messages and mailings forgot something; 0 when all is done
     */
    int forgetOwnWords(Instant before) throws SQLException {
        List<Long> mailings = ended(before);
        if (mailings.isEmpty()) { // an empty array has no type
            return 0;
        }
        List<Long> messages = saying(mailings);
        if (!messages.isEmpty()) {
            rows.change("delete from delivery_attachment where delivery_id = any(?)", messages);
            rows.change("""
                    update delivery set slots = null, reply_to = null, calendar_method = null, calendar = null, attached = null
                    where id = any(?)
                    """, messages);
        }
        return messages.size() + (messages.size() < PORTION ? forgetSlots(mailings) : 0);
    }

    /** Locked, so that nothing of them is tried again meanwhile. */
    private List<Long> ended(Instant before) throws SQLException {
        return rows.read("""
                select m.id from mailing m where m.status in ('FINISHED', 'CANCELLED') and m.finished_at < ?
                and exists (select 1 from mailing_content c where c.mailing_id = m.id and c.slots is not null)
                and not exists (select 1 from delivery d where d.mailing_id = m.id
                  and d.status in ('QUEUED', 'CLAIMED', 'SENDING'))
                order by m.id limit %d for update skip locked
                """.formatted(MAILINGS), row -> row.getLong(1), before);
    }

    private List<Long> saying(List<Long> mailings) throws SQLException {
        return rows.read("""
                select id from delivery where mailing_id = any(?)
                and (slots is not null or reply_to is not null or calendar is not null or attached)
                order by id limit %d
                """.formatted(PORTION), row -> row.getLong(1), mailings);
    }

    private int forgetSlots(List<Long> mailings) throws SQLException {
        return rows.change("update mailing_content set slots = null where mailing_id = any(?)", mailings);
    }

    int forgetReturns(Instant before) throws SQLException {
        List<Long> portion = rows.read(
                "select delivery_id from bounce where at < ? order by delivery_id limit " + PORTION,
                row -> row.getLong(1),
                before);
        return portion.isEmpty() ? 0 : rows.change("delete from bounce where delivery_id = any(?)", portion);
    }
}
