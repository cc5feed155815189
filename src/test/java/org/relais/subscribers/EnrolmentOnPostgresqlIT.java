package org.relais.subscribers;

class EnrolmentOnPostgresqlIT extends EnrolmentContract {
    @Override
    String kind() {
        return "postgresql";
    }
}
