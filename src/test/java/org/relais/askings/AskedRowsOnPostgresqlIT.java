package org.relais.askings;

class AskedRowsOnPostgresqlIT extends AskedRowsContract {
    @Override
    String kind() {
        return "postgresql";
    }
}
