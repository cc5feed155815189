package org.relais.lanes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.relais.envelope.Recipient;
import org.relais.outbox.OwnWords;
import org.relais.outbox.Rows;
import org.relais.web.PaceSettings;

/**
 * What a lane takes next, within the transaction that holds its lane row: what is urgent, or else messages of an issue that
 * are all for one provider. Urgent mail goes whatever its provider's state is; the rest of a provider that is shut is not
 * looked at, so that it costs nothing however much of it waits.
 *
 * @param lane its number
 */
record Claims(Rows rows, Providers providers, Bookmarks bookmarks, int lane) {
    private static final int PORTION = 500;
    private static final int PORTIONS = 4;
    private static final String DUE = """
            select d.id, d.mailing_id, d.due_at, d.address, d.fingerprint, d.person, d.name, d.language, d.attempts,
              d.slots, d.reply_to, d.calendar_method, d.calendar, d.attached, d.provider
            from delivery d
            where d.status = 'QUEUED' and d.due_at <= current_timestamp and
            """;
    private static final String URGENT =
            DUE + " d.priority < 2 order by d.priority, d.due_at, d.id limit ? for update skip locked";
    private static final String OF_GROUP = DUE
            + " d.mailing_id = ? and d.provider = ? and (d.due_at, d.id) > (?, ?) and d.held_at is null"
            + " order by d.due_at, d.id limit ? for update skip locked";

    /**
     * @param counted the provider whose lanes are counted and that this one is now at work for, or null
     */
    record Batch(List<Delivery> deliveries, String counted) {
        static final Batch NONE = new Batch(List.of(), null);
    }

    /** Service and test mail first, then the issues in the order they were opened. */
    Batch next(int most) throws SQLException {
        List<Delivery> urgent = rows.read(URGENT, Claims::delivery, most);
        if (!urgent.isEmpty()) {
            providers.spend(urgent);
            return new Batch(urgent.stream().map(this::knocking).toList(), null);
        }
        if (providers.quiet()) {
            return Batch.NONE;
        }
        List<Long> issues = rows.read(
                "select id from mailing where status = 'OPEN' and kind in ('ISSUE', 'ANNOUNCEMENT') order by id",
                row -> row.getLong(1));
        return issues.isEmpty() ? Batch.NONE : ofIssues(issues, most);
    }

    /** What is urgent does not wait for a probe: it is one. */
    private Delivery knocking(Delivery urgent) {
        return providers.shut(urgent.provider()) ? urgent.as(Delivery.Trial.KNOCK) : urgent;
    }

    private Batch ofIssues(List<Long> issues, int most) throws SQLException {
        for (String group : providers.inTurn()) {
            int free = providers.take(group, most);
            if (free > 0) {
                List<Delivery> found = hasALaneFree(group) ? ofGroup(issues, group, free) : List.of();
                providers.giveBack(group, free - found.size());
                if (!found.isEmpty()) {
                    bookmarks.move(found.get(found.size() - 1));
                    providers.served(group);
                    return new Batch(found, providers.lanes(group) == 0 ? null : group);
                }
            }
        }
        return Batch.NONE;
    }

    private boolean hasALaneFree(String group) throws SQLException {
        int bound = providers.lanes(group);
        return bound == 0 || ProviderStore.lanesAtWork(rows, group, lane) < bound;
    }

    private List<Delivery> ofGroup(List<Long> issues, String group, int most) throws SQLException {
        if (group.equals(PaceSettings.OTHER)) {
            return ofOpenDomains(issues, most);
        }
        List<Delivery> due = due(issues, group, most);
        if (due.isEmpty()) {
            providers.dry(group);
        }
        if (!providers.shut(group) || due.isEmpty()) {
            return due;
        }
        return ProviderStore.beginProbe(rows, group) ? List.of(due.get(0).as(Delivery.Trial.PROBE)) : List.of();
    }

    private List<Delivery> due(List<Long> issues, String group, int most) throws SQLException {
        List<Delivery> due = new ArrayList<>();
        for (long issue : issues) {
            if (due.size() < most) {
                due.addAll(due(issue, group, most - due.size()));
            }
        }
        return due;
    }

    private List<Delivery> due(long issue, String group, int most) throws SQLException {
        Bookmarks.Mark mark = bookmarks.of(issue, group);
        List<Delivery> due = due(issue, group, mark, most);
        return due.size() == most || mark.isBeginning() ? due : due(issue, group, Bookmarks.Mark.BEGINNING, most);
    }

    private List<Delivery> due(long issue, String group, Bookmarks.Mark after, int most) throws SQLException {
        return rows.read(OF_GROUP, Claims::delivery, issue, group, after.due(), after.id(), most);
    }

    /**
     * Here each domain is a provider. What is found of one that is shut is put off until its probe, in portions, so that it
     * is met once a probe and not at each claim.
     */
    private List<Delivery> ofOpenDomains(List<Long> issues, int most) throws SQLException {
        int limit = most;
        for (int portion = 0; portion < PORTIONS; portion++) {
            List<Delivery> due = due(issues, PaceSettings.OTHER, limit);
            List<Delivery> open = withoutShutDomains(due);
            if (due.isEmpty()) {
                providers.dry(PaceSettings.OTHER);
            }
            if (!open.isEmpty() || due.isEmpty()) {
                return open.subList(0, Math.min(most, open.size()));
            }
            limit = PORTION;
        }
        providers.moreAtOnce();
        return List.of();
    }

    private List<Delivery> withoutShutDomains(List<Delivery> due) throws SQLException {
        List<Delivery> open = new ArrayList<>();
        Map<String, List<Delivery>> shut = new TreeMap<>(); // in one order, or two lanes could wait for each other
        for (Delivery delivery : due) {
            if (providers.shut(delivery.provider())) {
                shut.computeIfAbsent(delivery.provider(), domain -> new ArrayList<>())
                        .add(delivery);
            } else {
                open.add(delivery);
            }
        }
        for (Map.Entry<String, List<Delivery>> one : shut.entrySet()) {
            open.addAll(0, putOff(one.getKey(), one.getValue()));
        }
        return open;
    }

    /**
     * @return the probe, when it is time for one; all, when the domain has been opened
     */
    private List<Delivery> putOff(String domain, List<Delivery> waiting) throws SQLException {
        boolean probe = providers.probeDue(domain) && ProviderStore.beginProbe(rows, domain);
        List<Delivery> rest = waiting.subList(probe ? 1 : 0, waiting.size());
        boolean isShut = ProviderStore.putOff(
                rows, domain, rest.stream().map(Delivery::id).toList());
        if (!isShut) {
            return waiting;
        }
        return probe ? List.of(waiting.get(0).as(Delivery.Trial.PROBE)) : List.of();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Recipient recipient = new Recipient(
                row.getObject("person", Long.class),
                row.getString("address"),
                row.getString("fingerprint"),
                row.getString("name"),
                row.getString("language"));
        return new Delivery(
                row.getLong("id"),
                row.getLong("mailing_id"),
                Rows.instant(row, "due_at"),
                recipient,
                OwnWords.read(row),
                row.getInt("attempts"),
                row.getString("provider"),
                Delivery.Trial.NONE);
    }
}
