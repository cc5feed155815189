package org.relais.testing;

import java.nio.file.Path;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.relais.web.Seal;
import org.relais.web.Settings;

/** A test that acts from outside on the whole server. */
@ArquillianTest
@ExtendWith(EmptyDesk.class)
@RunAsClient
public abstract class OnTheServer {
    protected final PublicSite publicSite = new PublicSite();
    protected final DatabaseProbe database = new DatabaseProbe(ServerExtension.database());
    protected final Mailbox mailbox = ServerExtension.mailbox();
    protected final ReturnBox returnBox = ServerExtension.returnBox();

    /** Where the shared server keeps its own files. */
    protected final Path dataDirectory = ServerExtension.dataDirectory();

    /** The shared server's, with its key: for links that stand in mails which a test does not have sent. */
    protected final Seal seal = new Seal(new Settings(
            key -> "relais.data.dir".equals(key) ? Optional.of(dataDirectory.toString()) : Optional.empty()));

    /** As a confirmed subscriber, so that a seat is taken when the form is sent. */
    protected void knows(String email) {
        // Far from the ids that the server takes from the same sequence in blocks.
        database.change(
                "insert into subscriber (id, email, fingerprint, language, status, source, created_at, version)"
                        + " values (nextval('subscriber_seq') + 6000000, ?, ?, 'fr', 'CONFIRMED', 'essai', now(), 0)",
                email,
                email);
    }
}
