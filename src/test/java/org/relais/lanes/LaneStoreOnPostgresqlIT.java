package org.relais.lanes;

class LaneStoreOnPostgresqlIT extends LaneStoreContract {
    @Override
    String kind() {
        return "postgresql";
    }
}
