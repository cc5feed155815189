package org.relais.outbox;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.relais.envelope.Content;
import org.relais.testing.Databases;

/** An outbox on a real database, without a container: each call to {@link #business} is one transaction. */
public class OutboxFixture {
    protected final String kind;
    public final DataSource dataSource;
    public final ConcurrentLinkedQueue<Object> news = new ConcurrentLinkedQueue<>();
    private Clock clock = Clock.systemUTC();

    public OutboxFixture(String kind) {
        this(kind, Databases.fresh(kind));
    }

    /** On one that is there already. */
    protected OutboxFixture(String kind, DataSource dataSource) {
        this.kind = kind;
        this.dataSource = dataSource;
    }

    public void at(Clock other) {
        clock = other;
    }

    /** As a fresh one. */
    public void empty() {
        for (String table : List.of(
                "bounce",
                "delivery_attachment",
                "delivery",
                "handful",
                "mailing_content",
                "mailing",
                "lane",
                "node",
                "suppression")) {
            execute("delete from " + table);
        }
        execute("delete from provider where name like '%.%'");
        execute(
                "update provider set state = 'OPEN', rate = null, full_rate = null, reason = null, probe_at = null,"
                        + " by_hand = false, failures = 0, alerted_at = null, changed_at = timestamp with time zone '2000-01-01 00:00:00+00'");
        news.clear();
    }

    /** One transaction, whatever the number of statements. */
    public void execute(String... statements) {
        transaction(connection -> connection.work(rows -> {
            for (String sql : statements) {
                rows.change(sql);
            }
            return null;
        }));
    }

    /** One business transaction, committed unless it throws. */
    public <T> T business(Function<OutboxService, T> work) {
        return transaction(connection -> work.apply(new OutboxService(connection, clock, news::add)));
    }

    /** The same of what forgets. */
    int forgets(ToIntFunction<MailRetentionService> work) {
        return transaction(connection -> work.applyAsInt(new MailRetentionService(connection, clock)));
    }

    /** The same of a person who is forgotten. */
    public void erases(String address, String fingerprint) {
        transaction(connection -> {
            new ErasureService(connection).leave(address, fingerprint);
            return null;
        });
    }

    /** The same of what comes back. */
    public <T> T returns(Function<ReturnsService, T> work) {
        return transaction(connection -> work.apply(new ReturnsService(connection, clock, news::add)));
    }

    /** The same of who would be written to. */
    <T> T readers(Function<ReaderService, T> work) {
        return transaction(connection -> work.apply(new ReaderService(connection)));
    }

    void hears(java.util.function.Consumer<ReturnsService> work) {
        returns(mails -> {
            work.accept(mails);
            return null;
        });
    }

    /** The same on the tables themselves. */
    public <T> T tables(OutboxConnection.Work<Rows, T> work) {
        return transaction(connection -> connection.work(work));
    }

    private <T> T transaction(Function<OutboxConnection, T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.apply(() -> shared(connection));
                connection.commit();
                return result;
            } catch (RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void does(java.util.function.Consumer<OutboxService> work) {
        business(outbox -> {
            work.accept(outbox);
            return null;
        });
    }

    /** As the container's: closing it ends nothing. */
    private static Connection shared(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                OutboxFixture.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (java.lang.reflect.InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    public static NewMailing issue(String title) {
        return new NewMailing(
                Mailing.Kind.ISSUE,
                "newsletter",
                title,
                null,
                List.of(new Content(
                        "fr",
                        title,
                        "<p>[[greeting]] <a href=\"[[unsubscribeUrl]]\">se désinscrire</a></p>",
                        "[[greeting]]\n[[unsubscribeUrl]]\n")));
    }

    /** person 1 to {@code people}, at person-1@example.org and so on. */
    public static Audience people(int people) {
        return new Audience("""
                select cast(null as bigint) person, cast(null as varchar(200)) as name, 'fr' as language,
                  'person-' || n || '@example.org' address, 'print-' || n fingerprint
                from (%s) numbers
                """.formatted(numbers()), Map.of("people", people));
    }

    /** The one thing the two databases have no common word for is a row source: count up by a cross join. */
    private static String numbers() {
        String digit = "(select 0 d union all select 1 union all select 2 union all select 3 union all select 4"
                + " union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
        return "select n from (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 1 n from " + digit + " a, " + digit
                + " b, " + digit + " c, " + digit + " e) counted where n <= :people";
    }

    public long frozenIssue(int people) {
        return business(outbox -> {
            long id = outbox.open(issue("Lettre n° 12"));
            outbox.freeze(id, people(people));
            return id;
        });
    }

    /** An issue to so many people at each of the domains. */
    public long issueTo(int each, String... domains) {
        String all = Stream.of(domains)
                .map(domain -> "select '" + domain + "' as domain")
                .collect(Collectors.joining(" union all "));
        Audience people = new Audience("""
                select p.person, p.name, p.language, p.fingerprint || d.domain as fingerprint,
                  replace(p.address, 'example.org', d.domain) as address from (%s) p cross join (%s) d
                """.formatted(people(each).select(), all), Map.of("people", each));
        return business(outbox -> {
            long id = outbox.open(issue("Lettre n° 12"));
            outbox.freeze(id, people);
            return id;
        });
    }

    /** Each row as its values with blanks between. */
    public List<String> read(String sql) {
        try (Connection connection = dataSource.getConnection()) {
            return new Rows(connection).read(sql, row -> {
                StringJoiner values = new StringJoiner(" ");
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getString(i));
                }
                return values.toString();
            });
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Progress progress(long mailing) {
        return business(outbox -> outbox.progress(mailing));
    }
}
