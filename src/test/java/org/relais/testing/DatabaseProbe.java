package org.relais.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks at the rows from outside, and ages them where a test cannot wait. */
public final class DatabaseProbe {
    private final DataSource source;

    public DatabaseProbe(DataSource source) {
        this.source = source;
    }

    /** {@code count("account where email = ?", address)}. */
    public long count(String fromWhere, Object... values) {
        return ((Number) value("select count(*) from " + fromWhere, values)).longValue();
    }

    /** The first column of the first row. */
    public Object value(String sql, Object... values) {
        List<Object> all = column(sql, values);
        if (all.isEmpty()) {
            throw new AssertionError("No row for " + sql);
        }
        return all.get(0);
    }

    /** The first column of every row. */
    public List<Object> column(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<Object> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getObject(1));
            }
            return all;
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    public int change(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
