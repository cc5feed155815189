package org.relais.outbox;

class LanesOnH2Test extends LanesContract {
    @Override
    String kind() {
        return "h2";
    }

    @Override
    int lanes() {
        return 2;
    }
}
