package org.relais.webinars;

import jakarta.enterprise.context.ApplicationScoped;

/** Stub. */
@ApplicationScoped
public class BigBlueButton {
    public boolean known() {
        return false;
    }
}
