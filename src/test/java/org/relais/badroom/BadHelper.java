package org.relais.badroom;

import freemarker.template.Configuration;

/** Its name says nothing, and FreeMarker lives elsewhere. */
public class BadHelper {
    public Configuration configuration() {
        return new Configuration(Configuration.VERSION_2_3_35);
    }
}
