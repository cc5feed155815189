package org.relais.consents;

class EntryOnH2IT extends EntryContract {
    @Override
    String kind() {
        return "h2";
    }
}
