package org.relais.testing;

/** A visitor nobody knows. */
public class PublicSite extends Browsing {
    public PublicSite() {}

    PublicSite(String site) {
        super(site);
    }
}
