package org.relais.lanes;

class LaneStoreOnH2IT extends LaneStoreContract {
    @Override
    String kind() {
        return "h2";
    }
}
