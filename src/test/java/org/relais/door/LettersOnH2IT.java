package org.relais.door;

class LettersOnH2IT extends LettersContract {
    @Override
    String kind() {
        return "h2";
    }
}
