package org.relais.outbox;

class BouncesOnPostgresqlIT extends BouncesContract {
    @Override
    String kind() {
        return "postgresql";
    }
}
