package org.relais.imports;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.relais.consents.Basis;
import org.relais.schedule.Startup;
import org.relais.subscribers.ImportTerms;
import org.relais.subscribers.SubscriberService;
import org.relais.web.Settings;

/** A few dozen mailboxes of services under example.org, brought in as anyone would: by importing a file. */
@ApplicationScoped
public class Demonstration {
    private static final String FILE = "demonstration-subscribers.csv";

    @Inject
    private Settings settings;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private Reception reception;

    @Inject
    private ImportService imports;

    @ActivateRequestContext
    void fill(@Observes @Priority(Startup.DEMONSTRATION) jakarta.enterprise.event.Startup start) {
        if (!settings.demo() || !subscribers.countByStatus().isEmpty()) {
            return;
        }
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(FILE)) {
            imports.start(reception.receive(
                    in,
                    FILE,
                    new ImportTerms("Données de démonstration", subscribers.today(), Basis.LEGITIMATE_INTEREST)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
