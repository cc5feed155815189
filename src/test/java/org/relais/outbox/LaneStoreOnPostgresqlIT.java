package org.relais.outbox;

class LaneStoreOnPostgresqlIT extends LaneStoreContract {
    @Override
    String kind() {
        return "postgresql";
    }
}
