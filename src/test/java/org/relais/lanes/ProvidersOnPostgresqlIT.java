package org.relais.lanes;

class ProvidersOnPostgresqlIT extends ProvidersContract {
    @Override
    String kind() {
        return "postgresql";
    }
}
