package org.relais.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.outbox.Rows;

/** What PostgreSQL may do to find what a lane takes. */
class ClaimPlanOnPostgresqlIT {
    private final LanesFixture outbox = new LanesFixture("postgresql");
    private Lease lease;

    @BeforeEach
    void takeALane() throws SQLException {
        outbox.empty();
        LaneLeases leases = outbox.leases(Duration.ofSeconds(60));
        leases.prepare(1);
        lease = leases.take("node-1", 0, 1).orElseThrow();
    }

    /**
     * In the first minute of a large issue it would read and sort all of it for each claim. Whether it does depends on what it has
     * learnt by then, so that it is what it may do that is looked at.
     */
    @Test
    void nothingIsSortedWhileItIsTakenAndAnythingMayBeAfterwards() throws SQLException {
        try (Connection connection = outbox.dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Rows rows = new Rows(connection);
            assertThat(rows.read(LaneSql.POSTGRESQL.fence(), row -> "ours", lease.number(), lease.epoch()))
                    .containsExactly("ours");
            assertThat(sorting(rows)).isEqualTo("off");
            connection.commit();
            assertThat(sorting(rows)).isEqualTo("on");
            connection.rollback();
        }
    }

    /** It begins where it last ended, and yet finds what was put back before that. */
    @Test
    void whatWasPutBackIsFoundAgain() throws SQLException {
        LaneStore store = outbox.store();
        outbox.frozenIssue(8);
        assertThat(store.claim(lease, 5)).hasSize(5);
        store.putBack(lease);
        List<Long> again = new ArrayList<>();
        List<Delivery> found = store.claim(lease, 3);
        while (!found.isEmpty()) {
            found.forEach(each -> again.add(each.id()));
            found = store.claim(lease, 3);
        }
        assertThat(again).hasSize(8).doesNotHaveDuplicates();
    }

    private static String sorting(Rows rows) throws SQLException {
        return rows.first("select current_setting('enable_sort')", row -> row.getString(1))
                .orElseThrow();
    }
}
