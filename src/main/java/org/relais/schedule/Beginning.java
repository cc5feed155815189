package org.relais.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceContributor;
import org.jboss.logging.Logger;
import org.relais.web.Settings;
import org.relais.web.WrongSetting;

/**
 * The first thing of ours that runs: reads every setting, tries the database, and stops the server with one sentence when one
 * of them is wrong. Hibernate calls it while it opens the persistence unit, which is before CDI exists; later, the sentence
 * would drown in the failures that a wrong value leads to.
 */
public class Beginning implements ServiceContributor {
    private static final Logger LOG = Logger.getLogger("org.relais");
    private static final int EX_CONFIG = 78; // sysexits.h

    @Override
    public void contribute(StandardServiceRegistryBuilder persistence) {
        if (Boolean.getBoolean("relais.ends.with.parent")) {
            // A first run is started by Maven: whatever ends Maven, Ctrl-C or a signal, ends the server too.
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit()
                    .thenRun(() -> Runtime.getRuntime().exit(0)));
        }
        try {
            new Settings(Beginning::told);
            tryDatabase();
        } catch (WrongSetting wrong) {
            stop(wrong);
        }
    }

    /** Ends the server at once: nothing has begun that wants an orderly end, and the container would wait for this very thread. */
    static WrongSetting stop(WrongSetting wrong) {
        LOG.fatal("Relais cannot start: " + wrong.getMessage());
        Runtime.getRuntime().halt(EX_CONFIG);
        return wrong;
    }

    /** As MicroProfile Config does, which is not there yet: a system property, else the environment. */
    private static Optional<String> told(String key) {
        return Optional.ofNullable(System.getProperty(
                key, System.getenv(key.toUpperCase(Locale.ROOT).replace('.', '_'))));
    }

    private static void tryDatabase() {
        try {
            DataSource database = InitialContext.doLookup("java:jboss/datasources/RelaisDS");
            try (Connection connection = database.getConnection()) {
                LOG.debugf(
                        "The database answers as %s", connection.getMetaData().getDatabaseProductName());
            }
        } catch (SQLException | NamingException failed) {
            throw Database.unusable(failed);
        }
    }
}
