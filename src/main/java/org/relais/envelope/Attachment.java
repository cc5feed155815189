package org.relais.envelope;

import java.util.regex.Pattern;

/**
 * A file that travels with one person's message.
 *
 * @param name what the reader sees, such as {@code attestation.pdf}
 * @param type such as {@code application/pdf}
 */
public record Attachment(String name, String type, byte[] bytes) {
    /** H2 keeps no more in a column of bytes. */
    public static final int LARGEST = 1_000_000;

    private static final int LONGEST_NAME = 200;
    private static final Pattern TYPE = Pattern.compile("[a-z]{1,20}/[a-z0-9][a-z0-9.+-]{0,70}");

    /**
     * @throws IllegalArgumentException when it is none that a mail can carry
     */
    public Attachment {
        name = HeaderText.neutral(name);
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || !TYPE.matcher(type).matches()
                || bytes.length > LARGEST) {
            throw new IllegalArgumentException("An attachment has a name, a type and at most " + LARGEST + " octets");
        }
    }
}
