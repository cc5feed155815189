package org.relais.lanes;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.relais.envelope.Attachment;
import org.relais.envelope.Content;
import org.relais.envelope.Envelope;

/** What messages are made of, read when their turn has come. */
final class Letters {
    private final ShortTransactions database;

    /**
     * @param dataSource without transactions of its own
     */
    Letters(DataSource dataSource) {
        this.database = ShortTransactions.on(dataSource);
    }

    /** What the mailing says in this language, or else in another it has. */
    Envelope.Letter letter(long mailing, String language) throws SQLException {
        return database.inTransaction(rows -> rows.first(
                        """
                        select m.list_id, m.message_key, c.language, c.subject, c.html, c.text
                        from mailing m join mailing_content c on c.mailing_id = m.id where m.id = ?
                        order by case when c.language = ? then 0 when c.language = 'fr' then 1 else 2 end limit 1
                        """,
                        row -> new Envelope.Letter(
                                row.getString("list_id"),
                                row.getString("message_key"),
                                Content.kept(
                                        row.getString("language"),
                                        row.getString("subject"),
                                        row.getString("html"),
                                        row.getString("text"))),
                        mailing,
                        language)
                .orElseThrow(() -> new SQLException("Mailing " + mailing + " has no content")));
    }

    /** The file of a delivery that has one: read alone, when its turn has come. */
    Attachment attachment(long delivery) throws SQLException {
        return database.inTransaction(rows -> rows.first(
                        "select name, type, bytes from delivery_attachment where delivery_id = ?",
                        row -> new Attachment(row.getString("name"), row.getString("type"), row.getBytes("bytes")),
                        delivery)
                .orElseThrow(() -> new SQLException("The file of delivery " + delivery + " is missing")));
    }
}
