package org.relais.outbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.relais.privacy.PersonErased;
import org.relais.privacy.PersonalData;

/** What messages hold about one person. */
record ErasureRepository(Rows rows) {
    private static final String THEIRS = "(d.fingerprint = ? or d.address = ?)";

    /** A message to them, or one to the team that names them as its sender. */
    private static final String ABOUT_THEM = "(fingerprint = ? or address = ? or reply_to = ? or slots like ?)";

    /**
     * Their messages stay in the sums and are nobody's; what still waits does not leave. One that a lane has in hand may arrive.
     *
     * @return how many there were
     */
    int forget(PersonErased person) throws SQLException {
        List<Long> messages = new ArrayList<>();
        for (String writing : person.writings()) {
            messages.addAll(rows.read(
                    "select id from delivery where " + ABOUT_THEM,
                    row -> row.getLong(1),
                    person.fingerprint(),
                    person.address(),
                    writing,
                    "%" + escaped(writing) + "%"));
        }
        if (messages.isEmpty()) { // an empty array has no type
            return 0;
        }
        rows.change("delete from delivery_attachment where delivery_id = any(?)", messages);
        rows.change("delete from bounce where fingerprint = ? or delivery_id = any(?)", person.fingerprint(), messages);
        rows.change(
                "update delivery set slots = null, reply_to = null, calendar_method = null, calendar = null, attached = null"
                        + " where id = any(?)",
                messages);
        rows.read( // a lane that is about to begin one sees what becomes of it
                "select id from delivery where fingerprint = ? or address = ? for update",
                row -> true,
                person.fingerprint(),
                person.address());
        return rows.change("""
                update delivery set address = 'erased-' || cast(id as varchar(20)), fingerprint = '', person = null,
                  name = null, relay_reply = null,
                  status = case when %s then 'CANCELLED' else status end
                where fingerprint = ? or address = ?
                """.formatted(WaitingRepository.NOT_BEGUN), person.fingerprint(), person.address());
    }

    /** Every message of that mailing, which then is of nobody. */
    void discard(long mailingId) throws SQLException {
        rows.change("delete from mailing where id = ? and kind = 'SERVICE'", mailingId);
    }

    void collect(PersonalData asked) throws SQLException {
        rows.read(
                """
                select m.title, d.status, m.created_at, d.sent_at from delivery d join mailing m on m.id = d.mailing_id
                where\s""" + THEIRS + " order by d.id",
                row -> {
                    asked.add(
                            "mails",
                            "title",
                            row.getString("title"),
                            "status",
                            row.getString("status"),
                            "createdAt",
                            Rows.instant(row, "created_at"),
                            "sentAt",
                            Rows.instant(row, "sent_at"));
                    return null;
                },
                asked.fingerprint(),
                asked.address());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
