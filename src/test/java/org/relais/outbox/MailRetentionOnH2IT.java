package org.relais.outbox;

class MailRetentionOnH2IT extends MailRetentionContract {
    @Override
    String kind() {
        return "h2";
    }
}
