package org.relais.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relais.envelope.Content;

/**
 * Mailings as the business transaction sees them, and how far they are.
 */
final class MailingRepository {
    private static final String UNSETTLED = "('QUEUED', 'CLAIMED', 'SENDING')";

    private final Rows rows;

    MailingRepository(Rows rows) {
        this.rows = rows;
    }

    long insert(NewMailing mailing, String messageKey, Instant now) throws SQLException {
        long id = rows.insert(
                """
                insert into mailing (kind, list_id, title, status, priority, message_key, created_at, expires_at)
                values (?, ?, ?, 'OPEN', ?, ?, ?, cast(? as timestamp(6) with time zone))
                """,
                mailing.kind(),
                mailing.list(),
                mailing.title(),
                mailing.kind().priority(),
                messageKey,
                now,
                mailing.expiresAt());
        for (Content content : mailing.contents()) {
            rows.change(
                    """
                    insert into mailing_content (mailing_id, language, subject, html, text, slots)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    id,
                    content.language(),
                    content.subject(),
                    content.html(),
                    content.text(),
                    content.ownSlots().isEmpty() ? null : String.join(",", content.ownSlots()));
        }
        return id;
    }

    Optional<Mailing> find(long id) throws SQLException {
        return rows.first("select * from mailing where id = ?", MailingRepository::mailing, id);
    }

    Optional<Mailing> lock(long id) throws SQLException {
        return rows.first("select * from mailing where id = ? for update", MailingRepository::mailing, id);
    }

    List<Mailing> recent(long before, int limit) throws SQLException {
        return rows.read(
                "select * from mailing where kind <> 'SERVICE' and id < ? order by id desc limit ?",
                MailingRepository::mailing,
                before,
                limit);
    }

    void update(Mailing mailing) throws SQLException {
        rows.change("""
                update mailing set status = ?, audience = ?, opened_at = cast(? as timestamp(6) with time zone),
                  finished_at = cast(? as timestamp(6) with time zone) where id = ?
                """, mailing.status(), mailing.audience(), mailing.openedAt(), mailing.finishedAt(), mailing.id());
    }

    /**
     * One plain insert … select: 1,000,000 rows took 10 s on PostgreSQL 15, where {@code on conflict do
     * nothing} took 16.5 s and {@code where not exists (… delivery …)} had not ended after 10 minutes.
     * The suppressed are inserted as CANCELLED, so that whoever was chosen is seen in the sum. Due by the database's clock, which
     * the lanes go by: mail queued by a node whose clock was ten minutes ahead left ten minutes late.
     */
    int freeze(Mailing mailing, Audience audience, Spread spread) throws SQLException {
        NamedSql chosen = NamedSql.of(audience.select(), audience.parameters());
        List<Object> values =
                new ArrayList<>(List.of(mailing.id(), mailing.kind().priority()));
        values.add(1, mailing.list());
        values.addAll(chosen.values());
        return rows.change(
                """
                insert into delivery (mailing_id, address, fingerprint, person, name, language, status, priority, due_at,
                  provider)
                select cast(? as bigint), chosen.address, chosen.fingerprint, chosen.person, chosen.name, chosen.language,
                  case when exists (select 1 from suppression s where s.fingerprint = chosen.fingerprint
                    and s.list in (cast(? as varchar(60)), '*')) then 'CANCELLED' else 'QUEUED' end,
                  cast(? as smallint), current_timestamp%s, coalesce(theirs.provider, 'other')
                from (%s) chosen
                left join provider_domain theirs
                  on theirs.domain = lower(substring(chosen.address from position('@' in chosen.address) + 1))
                """.formatted(spread.atOnce() ? "" : " + " + spread.seconds() + " * interval '1' second", chosen.sql()),
                values.toArray());
    }

    Later later(long id) throws SQLException {
        return rows.first("""
                        select count(*) people, min(due_at) next from delivery
                        where mailing_id = ? and status = 'QUEUED' and attempts = 0 and due_at > current_timestamp
                        """, row -> new Later(row.getLong("people"), Rows.instant(row, "next")), id)
                .orElseThrow();
    }

    /** Those who wait for a later wave do not wait any more; who is tried again keeps their turn. */
    int hasten(long id) throws SQLException {
        return rows.change("""
                update delivery set due_at = current_timestamp
                where mailing_id = ? and status = 'QUEUED' and attempts = 0 and due_at > current_timestamp
                """, id);
    }

    /** One look into the unique key for each mailing, of which there are hundreds: deliveries need no index by address. */
    List<PastMail> sentTo(String address, int limit) throws SQLException {
        return rows.read(
                """
                select m.id, m.title, d.status, coalesce(d.sent_at, m.created_at) as at
                from mailing m join delivery d on d.mailing_id = m.id and d.address = ?
                where m.kind = 'ISSUE' order by m.id desc limit ?
                """,
                row -> new PastMail(
                        row.getLong("id"),
                        row.getString("title"),
                        DeliveryStatus.valueOf(row.getString("status")),
                        Rows.instant(row, "at")),
                address,
                limit);
    }

    List<Mailing> service(int limit) throws SQLException {
        return rows.read(
                "select * from mailing where kind = 'SERVICE' order by id desc limit ?",
                MailingRepository::mailing,
                limit);
    }

    List<Mailing> notArrived(Instant since, int limit) throws SQLException {
        return rows.read("""
                select m.* from mailing m where m.kind = 'SERVICE' and m.created_at >= ? and exists
                  (select 1 from delivery d where d.mailing_id = m.id and d.status in ('REFUSED', 'EXPIRED', 'BOUNCED'))
                order by m.id desc limit ?
                """, MailingRepository::mailing, since, limit);
    }

    Progress progress(long id) throws SQLException {
        return progress(List.of(id)).get(id);
    }

    Map<Long, Progress> progress(List<Long> ids) throws SQLException {
        Map<Long, Progress> all = new HashMap<>();
        if (!ids.isEmpty()) { // an empty array has no type
            rows.read("""
                    select m.id, m.audience,
                      count(case d.status when 'QUEUED' then 1 end) queued,
                      count(case when d.status = 'QUEUED' and d.attempts > 0 then 1 end) retrying,
                      count(case when d.status = 'CLAIMED' and coalesce(h.under_way, 0) < d.id then 1 end) claimed,
                      count(case when d.status = 'SENDING' or h.under_way = d.id then 1 end) sending,
                      count(case when d.status = 'SENT' or h.under_way > d.id then 1 end) sent,
                      count(case d.status when 'REFUSED' then 1 end) refused,
                      count(case d.status when 'CANCELLED' then 1 end) cancelled,
                      count(case d.status when 'EXPIRED' then 1 end) expired,
                      count(case d.status when 'BOUNCED' then 1 end) bounced,
                      count(case when d.in_doubt then 1 end) in_doubt
                    from mailing m left join delivery d on d.mailing_id = m.id
                      left join handful h on d.status = 'CLAIMED' and h.lane = d.lane and h.epoch = d.epoch
                    where m.id = any(?) group by m.id, m.audience
                    """, row -> all.put(row.getLong("id"), Progress.read(row)), ids);
        }
        return all;
    }

    WaitingRepository waiting() {
        return new WaitingRepository(rows);
    }

    /** Locked, so that nobody is counted in meanwhile. */
    List<Mailing> done() throws SQLException {
        return rows.read("""
                select m.* from mailing m where m.status in ('OPEN', 'PAUSED') and m.opened_at is not null and not exists
                  (select 1 from delivery d where d.mailing_id = m.id and d.status in %s)
                order by m.id limit 500 for update skip locked
                """.formatted(UNSETTLED), MailingRepository::mailing);
    }

    /**
     * Finished only with every counted row there and settled. A second statement on the locked row,
     * because the first one's snapshot may be older than the last person counted in.
     */
    boolean finish(Mailing mailing, Instant now) throws SQLException {
        return rows.change("""
                        update mailing set status = 'FINISHED', finished_at = ? where id = ? and status in ('OPEN', 'PAUSED')
                        and audience = (select count(*) from delivery d where d.mailing_id = mailing.id
                          and d.status not in %s)
                        """.formatted(UNSETTLED), now, mailing.id()) == 1;
    }

    /** Of service mail also what expired: that, too, was promised and did not leave. */
    List<RefusedDelivery> refused(Mailing mailing, long after, int limit) throws SQLException {
        String failed = mailing.kind() == Mailing.Kind.SERVICE ? "in ('REFUSED', 'EXPIRED')" : "= 'REFUSED'";
        return rows.read(
                """
                select id, person, address, relay_reply from delivery
                where mailing_id = ? and status %s and id > ? order by id limit ?
                """.formatted(failed),
                row -> new RefusedDelivery(
                        row.getLong("id"),
                        row.getObject("person", Long.class),
                        row.getString("address"),
                        row.getString("relay_reply")),
                mailing.id(),
                after,
                limit);
    }

    List<LaneState> lanes() throws SQLException {
        return rows.read("select * from lane order by number", LaneState::read);
    }

    private static Mailing mailing(ResultSet row) throws SQLException {
        return new Mailing(new Mailing.Row(
                row.getLong("id"),
                Mailing.Kind.valueOf(row.getString("kind")),
                row.getString("list_id"),
                row.getString("title"),
                Mailing.Status.valueOf(row.getString("status")),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "finished_at"),
                Rows.instant(row, "expires_at"),
                row.getLong("audience")));
    }
}
