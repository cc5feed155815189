package org.relais.files;

import java.util.Set;
import org.relais.consents.Topic;
import org.relais.subscribers.Profile;

/** A line of a file once read: someone who may be added, or the reason why not. */
public sealed interface ImportLine {
    /** Where the line begins in the file, from 1, as an editor counts. */
    long number();

    /**
     * @param email normalised
     * @param topics what they agreed to receive, at least one
     */
    record Candidate(long number, String email, Profile profile, Set<Topic> topics) implements ImportLine {}

    /**
     * @param column which cell it is about, or null
     * @param detail what the sentence needs: the unknown value, a limit; never an address
     */
    record Refused(long number, Column column, Reason reason, String detail) implements ImportLine {}
}
