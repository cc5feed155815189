package org.relais.outbox;

class WavesOnPostgresqlIT extends WavesContract {
    @Override
    String kind() {
        return "postgresql";
    }
}
