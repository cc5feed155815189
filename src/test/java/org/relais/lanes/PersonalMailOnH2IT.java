package org.relais.lanes;

class PersonalMailOnH2IT extends PersonalMailContract {
    @Override
    String kind() {
        return "h2";
    }
}
