package org.relais.webhooks;

import java.util.Optional;

/** What became of one try: the other side's code, or why there is none. */
record Answer(Optional<Integer> code, Optional<String> trouble) {
    static Answer of(int code) {
        return new Answer(Optional.of(code), Optional.empty());
    }

    /** @param why the last word of a message's key, {@code webhook.trouble.…} */
    static Answer none(String why) {
        return new Answer(Optional.empty(), Optional.of(why));
    }

    /** Only 2xx: a redirect is not followed, so it is a failure. */
    boolean delivered() {
        return code.isPresent() && code.get() / 100 == 2;
    }
}
