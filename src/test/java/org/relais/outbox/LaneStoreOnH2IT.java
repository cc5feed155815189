package org.relais.outbox;

class LaneStoreOnH2IT extends LaneStoreContract {
    @Override
    String kind() {
        return "h2";
    }
}
