package org.relais.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
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

    /**
     * Every cell of every table, as a dump has it; bytes twice, read as UTF-8 and letter by letter.
     *
     * @param take {@code delivery.address} and what stands there
     */
    public void dump(BiConsumer<String, String> take) {
        column(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .forEach(table -> dump(table.toString(), take));
    }

    private void dump(String table, BiConsumer<String, String> take) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("select * from \"" + table + "\"");
                ResultSet rows = statement.executeQuery()) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String name = table + "." + columns.getColumnName(i);
                    if (rows.getObject(i) instanceof byte[] bytes) {
                        take.accept(name, new String(bytes, StandardCharsets.UTF_8));
                        take.accept(name, new String(bytes, StandardCharsets.ISO_8859_1));
                    } else if (rows.getString(i) != null) {
                        take.accept(name, rows.getString(i));
                    }
                }
            }
        } catch (SQLException wrong) {
            throw new IllegalStateException(table, wrong);
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
