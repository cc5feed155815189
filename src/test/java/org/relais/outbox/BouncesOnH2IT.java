package org.relais.outbox;

class BouncesOnH2IT extends BouncesContract {
    @Override
    String kind() {
        return "h2";
    }
}
