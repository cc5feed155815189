package org.relais.lanes;

class LanesOnPostgresqlIT extends LanesContract {
    @Override
    String kind() {
        return "postgresql";
    }

    @Override
    int lanes() {
        return 4;
    }
}
