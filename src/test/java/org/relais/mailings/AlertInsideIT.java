package org.relais.mailings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Inside the server, where the job would wait for its minute. */
@ArquillianTest
public class AlertInsideIT {
    private static final String MAILS = "select count(*) from delivery d join mailing m on m.id = d.mailing_id"
            + " where m.title like '%fournisseur de messagerie refuse%' and d.slots like '%Yahoo et AOL%'"
            + " and d.slots like '%5.7.9%'";

    @Inject
    AlertService alerts;

    @Resource(lookup = "java:jboss/datasources/RelaisNonTxDS")
    DataSource dataSource;

    @Test
    void everyAdministratorIsToldOnceThatAProviderRefusesOurMail() throws SQLException {
        change("update provider set state = 'PAUSED', reason = '554 5.7.9 not accepted', alerted_at = null"
                + " where name = 'yahoo'");
        try {
            alerts.alert();
            long told = count(MAILS);
            assertEquals(
                    count("select count(*) from account a join account_role r on r.account_id = a.id"
                            + " where a.enabled and r.role = 'ADMIN'"),
                    told);
            assertTrue(told > 0);
            alerts.alert();
            assertEquals(told, count(MAILS));
            assertEquals(
                    1,
                    count("select count(*) from audit_entry where action = 'provider.alert'"
                            + " and object = 'provider/yahoo'"));
        } finally {
            change("update provider set state = 'OPEN', reason = null where name = 'yahoo'");
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
