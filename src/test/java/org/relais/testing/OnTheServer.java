package org.relais.testing;

import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;

/** A test that acts from outside on the whole server. */
@ArquillianTest
@RunAsClient
public abstract class OnTheServer {
    protected final PublicSite publicSite = new PublicSite();
    protected final DatabaseProbe database = new DatabaseProbe(ServerExtension.database());
    protected final Mailbox mailbox = ServerExtension.mailbox();
    protected final ReturnBox returnBox = ServerExtension.returnBox();

    /** Where the shared server keeps its own files. */
    protected final Path dataDirectory = ServerExtension.dataDirectory();
}
