package org.relais.newsletter;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.relais.UseCase;
import org.relais.web.Settings;

/** How often issues are read on the web, by day. Counted in memory and written down now and then, so that reading writes nothing. */
@UseCase
public class VisitService {
    private final Map<Integer, LongAdder> counted = new ConcurrentHashMap<>();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    public void count(int number) {
        counted.computeIfAbsent(number, each -> new LongAdder()).increment();
    }

    /** What this node counted since it last did so. */
    void keep() {
        Map<Integer, Long> since = new HashMap<>();
        counted.forEach((number, visits) -> since.put(number, visits.sumThenReset()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        since.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .forEach(each -> add(each.getKey(), today, each.getValue()));
    }

    private void add(int number, LocalDate day, long visits) {
        int changed = change(
                "update issue_visits set visits = visits + :visits where number = :number and read_on = :day",
                number,
                day,
                visits);
        if (changed == 0) {
            change(
                    "insert into issue_visits (number, read_on, visits) values (:number, :day, :visits)",
                    number,
                    day,
                    visits);
        }
    }

    private int change(String sql, int number, LocalDate day, long visits) {
        return entities.createNativeQuery(sql)
                .setParameter("number", number)
                .setParameter("day", day)
                .setParameter("visits", visits)
                .executeUpdate();
    }

    /** All of them, up to the last time they were written down. */
    public long of(int number) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(sum(visits), 0) from issue_visits where number = :number")
                        .setParameter("number", number)
                        .getSingleResult())
                .longValue();
    }
}
