package org.relais.lanes;

class RelayTrialsOnPostgresqlIT extends RelayTrialsContract {
    @Override
    String kind() {
        return "postgresql";
    }

    @Override
    int people() {
        return 300;
    }
}
