package org.relais.outbox;

class MailRetentionOnPostgresqlIT extends MailRetentionContract {
    @Override
    String kind() {
        return "postgresql";
    }
}
