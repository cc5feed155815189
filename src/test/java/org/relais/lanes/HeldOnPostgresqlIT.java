package org.relais.lanes;

class HeldOnPostgresqlIT extends HeldContract {
    @Override
    String kind() {
        return "postgresql";
    }
}
