package org.relais.outbox;

class LaneStoreOnH2Test extends LaneStoreContract {
    @Override
    String kind() {
        return "h2";
    }
}
