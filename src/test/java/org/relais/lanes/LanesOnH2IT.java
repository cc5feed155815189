package org.relais.lanes;

class LanesOnH2IT extends LanesContract {
    @Override
    String kind() {
        return "h2";
    }

    @Override
    int lanes() {
        return 2;
    }
}
