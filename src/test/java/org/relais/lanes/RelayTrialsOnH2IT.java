package org.relais.lanes;

class RelayTrialsOnH2IT extends RelayTrialsContract {
    @Override
    String kind() {
        return "h2";
    }

    @Override
    int people() {
        return 50;
    }
}
