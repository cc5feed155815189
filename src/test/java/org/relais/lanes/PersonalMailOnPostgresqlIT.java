package org.relais.lanes;

class PersonalMailOnPostgresqlIT extends PersonalMailContract {
    @Override
    String kind() {
        return "postgresql";
    }
}
