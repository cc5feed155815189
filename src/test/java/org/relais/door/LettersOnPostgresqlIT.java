package org.relais.door;

class LettersOnPostgresqlIT extends LettersContract {
    @Override
    String kind() {
        return "postgresql";
    }
}
