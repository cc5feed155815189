package org.relais.door;

/** How a form came in. */
enum Way {
    /** With a proof of work. */
    PROVED(1),
    /** Without scripts, after a wait and a press: free for a machine that waits too, so a tenth of the ceilings. */
    BY_HAND(10);

    private final int share;

    Way(int share) {
        this.share = share;
    }

    int ceiling(int whole) {
        return whole / share;
    }
}
