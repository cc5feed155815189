package org.relais.mailings;

class SteeringOnPostgresqlIT extends SteeringContract {
    @Override
    String kind() {
        return "postgresql";
    }
}
