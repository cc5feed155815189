package org.relais.consents;

class EntryOnPostgresqlIT extends EntryContract {
    @Override
    String kind() {
        return "postgresql";
    }
}
