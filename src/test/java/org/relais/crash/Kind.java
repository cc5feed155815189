package org.relais.crash;

import java.util.List;

/** Who dies, and at which phases of the work that says something. */
enum Kind {
    /** One of two nodes, while the other lives. */
    NODE(
            "one of two nodes",
            Phase.CLAIMING,
            Phase.CONNECTED,
            Phase.IN_DATA,
            Phase.AFTER_THE_DOT,
            Phase.RECORDING,
            Phase.COMMITTED,
            Phase.ANY),
    /** Every node that lives: the only one, when the other is still starting. */
    SERVER(
            "every node",
            Phase.CLAIMING,
            Phase.CONNECTED,
            Phase.IN_DATA,
            Phase.AFTER_THE_DOT,
            Phase.RECORDING,
            Phase.COMMITTED,
            Phase.ANY),
    /** All its processes at once; started again. */
    DATABASE(
            "PostgreSQL",
            Phase.CLAIMING,
            Phase.IN_DATA,
            Phase.AFTER_THE_DOT,
            Phase.RECORDING,
            Phase.COMMITTED,
            Phase.ANY,
            Phase.ANY),
    /** With all its connections; started again. */
    RELAY("SMTP server", Phase.CONNECTED, Phase.IN_DATA, Phase.AFTER_THE_DOT, Phase.RECORDING, Phase.ANY, Phase.ANY),
    /** A node that stands still until its lanes are another's, and then goes on. */
    FROZEN(
            "node frozen",
            Phase.CLAIMING,
            Phase.CONNECTED,
            Phase.IN_DATA,
            Phase.AFTER_THE_DOT,
            Phase.RECORDING,
            Phase.ANY);

    private final String words;
    private final List<Phase> phases;

    Kind(String words, Phase... phases) {
        this.words = words;
        this.phases = List.of(phases);
    }

    /** All but the freezing of the audience, which comes once an issue. */
    List<Phase> phases() {
        return phases;
    }

    @Override
    public String toString() {
        return words;
    }
}
