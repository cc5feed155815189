package org.relais.mailings;

class SteeringOnH2IT extends SteeringContract {
    @Override
    String kind() {
        return "h2";
    }
}
