package org.relais.mailings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relais.outbox.Provider;
import org.relais.outbox.Rows;

/** How the providers stand, and what people decide about them; only the database's clock counts, as in the lanes. */
record ProviderRepository(Rows rows) {
    private static final String OPEN_MAILINGS = "select m.id from mailing m where m.status in ('OPEN', 'PAUSED')";

    /** One that refuses our mail as such, of which nobody has been told today. */
    record Alarming(String name, String reason) {}

    /** Groups in the order of their names, then the domains that are not open. */
    List<Provider> all() throws SQLException {
        Map<String, Long> waiting = waiting();
        return rows.read("""
                select name, state, rate, reason, since, probe_at, by_hand from provider
                where name not like '%.%' or state <> 'OPEN' order by case when name like '%.%' then 1 else 0 end, name
                """, row -> provider(row, waiting));
    }

    /** Of a group all that wait for it; of a domain what was put off until its probe, which one knows by its instant. */
    private Map<String, Long> waiting() throws SQLException {
        Map<String, Long> waiting = new HashMap<>();
        rows.read("""
                select d.provider, count(*) messages from delivery d
                where d.status in ('QUEUED', 'CLAIMED', 'SENDING') and d.mailing_id in (%s) group by d.provider
                """.formatted(OPEN_MAILINGS), row -> waiting.put(row.getString(1), row.getLong(2)));
        rows.read("""
                select p.name, count(*) messages from provider p join delivery d on d.due_at = p.probe_at
                where p.name like '%%.%%' and d.provider = 'other' and d.status = 'QUEUED' and d.mailing_id in (%s)
                group by p.name
                """.formatted(OPEN_MAILINGS), row -> waiting.put(row.getString(1), row.getLong(2)));
        return waiting;
    }

    private static Provider provider(ResultSet row, Map<String, Long> waiting) throws SQLException {
        return new Provider(
                row.getString("name"),
                Provider.State.valueOf(row.getString("state")),
                row.getObject("rate", Double.class),
                row.getString("reason"),
                Rows.instant(row, "since"),
                Rows.instant(row, "probe_at"),
                row.getBoolean("by_hand") ? Provider.Keeper.PERSON : Provider.Keeper.LANES,
                waiting.getOrDefault(row.getString("name"), 0L));
    }

    /** Its probe is never due, so that only a person opens it; what a domain puts off is found by that instant again. */
    boolean pause(String name) throws SQLException {
        if (Provider.isDomain(name)) {
            rows.change("insert into provider (name) values (?) on conflict do nothing", name);
        }
        return rows.change("""
                        update provider set state = 'PAUSED', by_hand = true, reason = null, failures = 0,
                          since = current_timestamp, changed_at = current_timestamp,
                          probe_at = timestamp with time zone '2999-01-01 00:00:00+00'
                        where name = ? and not by_hand
                        """, name) == 1;
    }

    /** As after a probe that was taken; if it still takes nothing, the lanes shut it again. */
    boolean resume(String name) throws SQLException {
        return rows.change("""
                        update provider set state = case when rate is null then 'OPEN' else 'SLOWED' end, by_hand = false,
                          failures = 0, since = current_timestamp, changed_at = current_timestamp,
                          probe_at = case when name like '%.%' then probe_at end
                        where name = ? and state in ('CLOSED', 'PAUSED')
                        """, name) == 1;
    }

    /** Those that refuse our mail as such; told of at most once a day each, whichever node asks first. */
    List<Alarming> alarming() throws SQLException {
        List<Alarming> alarming = rows.read("""
                select name, reason from provider where state = 'PAUSED' and not by_hand
                  and (alerted_at is null or alerted_at <= current_timestamp - interval '1' day)
                order by name for update skip locked
                """, row -> new Alarming(row.getString("name"), row.getString("reason")));
        for (Alarming each : alarming) {
            rows.change("update provider set alerted_at = current_timestamp where name = ?", each.name());
        }
        return alarming;
    }
}
