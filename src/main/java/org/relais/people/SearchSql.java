package org.relais.people;

import java.util.Locale;

/** How the indexes of words are read in their own order, by kind of database. */
enum SearchSql {
    H2(""),
    /** Those of V24_1 lie in the order of the bytes, whatever the database's language. */
    POSTGRESQL(" using ~<~");

    private final String order;

    SearchSql(String order) {
        this.order = order;
    }

    /** {@code postgresql} or {@code h2}, as in the settings. */
    static SearchSql of(String databaseKind) {
        return valueOf(databaseKind.toUpperCase(Locale.ROOT));
    }

    String inOrder(String expression) {
        return expression + order;
    }
}
