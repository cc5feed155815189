package org.relais.lanes;

class HeldOnH2IT extends HeldContract {
    @Override
    String kind() {
        return "h2";
    }
}
