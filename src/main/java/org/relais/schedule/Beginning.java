package org.relais.schedule;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.relais.web.Settings;
import org.relais.web.WrongSetting;

/** The first thing that runs: reads every setting, and stops the server with one sentence when one of them is wrong. */
@ApplicationScoped
public class Beginning {
    private static final Logger LOG = Logger.getLogger("org.relais");
    private static final int EX_CONFIG = 78; // sysexits.h

    @Inject
    private Settings settings;

    void check(@Observes @Priority(Startup.SETTINGS) jakarta.enterprise.event.Startup start) {
        if (Boolean.getBoolean("relais.ends.with.parent")) {
            // A first run is started by Maven: whatever ends Maven, Ctrl-C or a signal, ends the server too.
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit()
                    .thenRun(() -> Runtime.getRuntime().exit(0)));
        }
        try {
            LOG.debugf("Settings read, reached at %s", settings.baseUrl());
        } catch (WrongSetting wrong) {
            throw stop(wrong);
        }
    }

    /** Ends the server: from a thread of its own, since the deployment that fails is still holding the container. */
    static WrongSetting stop(WrongSetting wrong) {
        LOG.fatal("Relais cannot start: " + wrong.getMessage());
        Thread end = new Thread(() -> Runtime.getRuntime().exit(EX_CONFIG), "relais-stop");
        end.setDaemon(true);
        end.start();
        return wrong;
    }
}
