package org.relais.testing;

/** A visitor nobody knows. */
public class PublicSite extends Browsing {
    public PublicSite() {}

    public PublicSite(StandaloneServer server) {
        super(server.address());
    }
}
