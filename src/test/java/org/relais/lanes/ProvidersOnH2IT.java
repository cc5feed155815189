package org.relais.lanes;

class ProvidersOnH2IT extends ProvidersContract {
    @Override
    String kind() {
        return "h2";
    }
}
