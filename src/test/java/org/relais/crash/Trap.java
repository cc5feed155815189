package org.relais.crash;

/** Holds the work at one phase until it is closed. */
interface Trap extends AutoCloseable {
    /** How many are held. */
    int held();

    /** Before the one that holds dies. */
    default void forget() {}

    @Override
    void close();

    /** @param node its name, or {@link PostOffice#ANYONE} */
    static Trap at(Phase phase, String node, Scene scene) {
        if (phase == Phase.ANY) {
            return new Trap() {
                @Override
                public int held() {
                    return 0;
                }

                @Override
                public void close() {
                    // nothing was held
                }
            };
        }
        return phase.atTheRelay() ? atTheRelay(phase, node, scene.relay) : atTheDatabase(phase, node, scene);
    }

    private static Trap atTheRelay(Phase phase, String node, RelayProcess relay) {
        relay.hold(phase, node);
        return new Trap() {
            @Override
            public int held() {
                return relay.held();
            }

            @Override
            public void close() {
                relay.release();
            }
        };
    }

    private static Trap atTheDatabase(Phase phase, String node, Scene scene) {
        Turnstile turnstile = Turnstile.close(phase, scene.database.url(), scene.probe);
        return new Trap() {
            @Override
            public int held() {
                return turnstile.held(node.equals(PostOffice.ANYONE) ? "%" : node);
            }

            @Override
            public void forget() {
                turnstile.forget();
            }

            @Override
            public void close() {
                turnstile.close();
            }
        };
    }
}
