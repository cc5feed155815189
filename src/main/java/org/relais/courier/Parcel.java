package org.relais.courier;

/**
 * One message ready to leave: whom it is for and its bytes, CRLF and all.
 *
 * @param from the envelope's sender, to which it comes back, or null for the relay's own
 */
public record Parcel(long delivery, String from, String to, byte[] bytes) {
    /**
     * What stands on the outside, which is known before the message is made.
     *
     * @param from as the parcel's
     */
    public record Label(long delivery, String from, String to) {}

    public Parcel(Label label, byte[] bytes) {
        this(label.delivery(), label.from(), label.to(), bytes);
    }

    Label label() {
        return new Label(delivery, from, to);
    }
}
