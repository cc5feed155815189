package org.relais.newsletter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The picture of a block: kept among the attachments, and shown under a key that nobody guesses, the same for every reader (D6).
 *
 * @param key 32 hexadecimal digits
 */
@Embeddable
public record Picture(
        @Column(name = "picture_id") Long id,
        @Column(name = "picture_key") String key) {
    /** From our own address. */
    public String path() {
        return "/newsletter/pictures/" + key;
    }
}
