package org.relais.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relais.bench.Combinations;
import org.relais.consents.Topic;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.Databases;

/** Whom each combination of filters finds, page after page, on each database alike: those of whom Java says the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ChosenContract {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Pattern NAME = Pattern.compile(":(\\w+)");
    private static final int SIZE = 40;
    private static final int FEW = 25;
    private final List<OnePerson> everyone =
            OnePerson.many(600, LocalDate.now(ZONE).atStartOfDay(ZONE));
    private DatabaseProbe database;

    abstract String kind();

    @BeforeAll
    void bringEveryone() throws SQLException {
        DataSource source = Databases.fresh(kind());
        database = new DatabaseProbe(source);
        try (Connection connection = source.getConnection()) {
            insert(connection);
        }
    }

    @Test
    void pagesShowWhomTheFiltersMeanInOrderAndOnce() {
        for (String query : Combinations.all()) {
            Criteria criteria = Criteria.read(query);
            assertThat(listed(criteria.chosen(ZONE))).as(query).isEqualTo(meant(criteria));
        }
    }

    @Test
    void whomTheFiltersMeanAreCountedUpToALimit() {
        for (String query : Combinations.all()) {
            Criteria criteria = Criteria.read(query);
            Chosen chosen = criteria.chosen(ZONE);
            assertThat(column(CriteriaRepository.upTo(FEW, chosen), chosen, 0))
                    .as(query)
                    .containsExactly((long) Math.min(FEW, meant(criteria).size()));
        }
    }

    private List<Long> meant(Criteria criteria) {
        return everyone.stream()
                .filter(each -> each.isMeantBy(criteria, ZONE))
                .sorted(OnePerson.order(criteria))
                .map(OnePerson::id)
                .toList();
    }

    private List<Long> listed(Chosen chosen) {
        List<Long> listed = new ArrayList<>();
        List<Long> page;
        long after = 0;
        do {
            page = column(
                    "select s.id from subscriber s where " + chosen.after(after) + chosen.conditions() + " order by "
                            + chosen.order() + " fetch first " + SIZE + " rows only",
                    chosen,
                    after);
            listed.addAll(page);
            after = page.isEmpty() ? after : page.get(page.size() - 1);
        } while (page.size() == SIZE && listed.size() <= everyone.size());
        return listed;
    }

    private List<Long> column(String sql, Chosen chosen, long after) {
        Object[] values = NAME.matcher(sql)
                .results()
                .map(MatchResult::group)
                .map(name -> name.equals(":after") ? after : chosen.parameters().get(name.substring(1)))
                .map(value -> value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value)
                .toArray();
        return database.column(NAME.matcher(sql).replaceAll("?"), values).stream()
                .map(number -> ((Number) number).longValue())
                .toList();
    }

    private void insert(Connection connection) throws SQLException {
        try (PreparedStatement people = connection.prepareStatement("""
                        insert into subscriber (id, status, departement, profession, language, source, created_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, 0)""");
                PreparedStatement topics = connection.prepareStatement(
                        "insert into subscriber_topic (subscriber_id, topic) values (?, ?)")) {
            for (OnePerson each : everyone) {
                set(
                        people,
                        each.id(),
                        each.status().name(),
                        each.departement(),
                        each.profession(),
                        each.language(),
                        each.source(),
                        each.createdAt().atOffset(ZoneOffset.UTC));
                for (Topic topic : each.topics()) {
                    set(topics, each.id(), topic.name());
                }
            }
        }
    }

    private static void set(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.executeUpdate();
    }
}
