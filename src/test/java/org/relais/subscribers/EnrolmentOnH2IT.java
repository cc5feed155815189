package org.relais.subscribers;

class EnrolmentOnH2IT extends EnrolmentContract {
    @Override
    String kind() {
        return "h2";
    }
}
