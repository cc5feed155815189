package org.relais.outbox;

class WavesOnH2IT extends WavesContract {
    @Override
    String kind() {
        return "h2";
    }
}
