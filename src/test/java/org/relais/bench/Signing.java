package org.relais.bench;

import org.relais.testing.StandaloneServer;

/** Whether messages are signed on their way out. */
enum Signing {
    NONE("no");

    private final String word;

    Signing(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    StandaloneServer on(StandaloneServer server) {
        return server;
    }
}
