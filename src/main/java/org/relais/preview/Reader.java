package org.relais.preview;

import org.relais.subscribers.Subscriber;

/**
 * Somebody as whom one looks.
 *
 * @param person null for a sample, who is nobody
 * @param receives whether they would receive it now
 */
public record Reader(Long person, String givenName, String language, String departement, boolean receives) {
    static final Reader SAMPLE = new Reader(null, "", "fr", null, true);

    static Reader of(Subscriber subscriber, boolean receives) {
        return new Reader(
                subscriber.id(), subscriber.givenName(), subscriber.language(), subscriber.departement(), receives);
    }

    public boolean sample() {
        return person == null;
    }
}
