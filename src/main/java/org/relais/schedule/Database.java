package org.relais.schedule;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.relais.web.Settings;
import org.relais.web.WrongSetting;

/** Brings the schema to today's at the start: one set of migrations, plus the few indexes that only one database can have. */
@ApplicationScoped
public class Database {
    private static final Logger LOG = Logger.getLogger(Database.class);

    @Resource(lookup = "java:jboss/datasources/RelaisNonTxDS")
    private DataSource dataSource;

    @Inject
    private Settings settings;

    void migrate(@Observes @Priority(Startup.SCHEMA) jakarta.enterprise.event.Startup start) {
        try {
            migrate(dataSource, settings.databaseKind());
        } catch (WrongSetting wrong) {
            throw Beginning.stop(wrong);
        }
    }

    /** Used by tests too, so that they run on the same schema. */
    public static void migrate(DataSource dataSource, String kind) {
        try {
            int applied = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/migration", "classpath:db/" + kind)
                    .load()
                    .migrate()
                    .migrationsExecuted;
            LOG.infof("The schema is up to date (%d migrations applied)", applied);
        } catch (FlywayException failed) {
            throw unusable(failed);
        }
    }

    static WrongSetting unusable(Exception failed) {
        WrongSetting wrong = new WrongSetting("relais.db.url", "leads to no usable database: " + rootMessage(failed));
        wrong.initCause(failed);
        return wrong;
    }

    private static String rootMessage(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("").strip();
    }
}
