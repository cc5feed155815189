package org.relais.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** SQL on one connection, with values by position. Same text for PostgreSQL and H2. */
public record Rows(Connection connection) {
    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public int change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    public long insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
            bind(statement, values);
            statement.executeUpdate();
            return generatedId(statement);
        }
    }

    public <T> List<T> read(String sql, Reader<T> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        }
    }

    public <T> Optional<T> first(String sql, Reader<T> reader, Object... values) throws SQLException {
        return read(sql, reader, values).stream().findFirst();
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime read = row.getObject(column, OffsetDateTime.class);
        return read == null ? null : read.toInstant();
    }

    private static long generatedId(Statement statement) throws SQLException {
        try (ResultSet keys = statement.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    private void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    private void bind(PreparedStatement statement, int position, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> state) {
            statement.setString(position, state.name());
        } else if (value instanceof Collection<?> many) {
            statement.setArray(position, connection.createArrayOf(typeOf(many), many.toArray()));
        } else {
            statement.setObject(position, value);
        }
    }

    /** Nothing but nulls is text, which can be cast to anything. */
    private static String typeOf(Collection<?> many) {
        boolean numbers = many.stream().allMatch(each -> each == null || each instanceof Long)
                && many.stream().anyMatch(Objects::nonNull);
        return numbers ? "bigint" : "varchar";
    }
}
