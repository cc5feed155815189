package org.relais.askings;

class AskedRowsOnH2IT extends AskedRowsContract {
    @Override
    String kind() {
        return "h2";
    }
}
