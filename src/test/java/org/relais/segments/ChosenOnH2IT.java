package org.relais.segments;

class ChosenOnH2IT extends ChosenContract {
    @Override
    String kind() {
        return "h2";
    }
}
