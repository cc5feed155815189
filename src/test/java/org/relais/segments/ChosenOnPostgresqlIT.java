package org.relais.segments;

class ChosenOnPostgresqlIT extends ChosenContract {
    @Override
    String kind() {
        return "postgresql";
    }
}
