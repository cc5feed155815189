package org.relais.envelope;

import java.util.regex.Pattern;

/**
 * One person to write to.
 *
 * @param person opaque id of the person in the room above, or null when there is none
 * @param address normalised
 * @param fingerprint keyed hash of the address, in hex
 * @param name given name for the greeting, or null
 * @param language such as {@code fr}
 */
public record Recipient(Long person, String address, String fingerprint, String name, String language) {
    /** What may stand in To: and RCPT as it is; the rest never reaches a header (S1, D22). */
    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^<>@\"(),:;\\[\\]\\\\]]+@[A-Za-z0-9.-]+");

    private static final int LONGEST = 254;

    /** Whether mail can be sent to that address at all. */
    public boolean postable() {
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches();
    }
}
