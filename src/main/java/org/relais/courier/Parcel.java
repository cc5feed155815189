package org.relais.courier;

/** One message ready to leave: whom it is for and its bytes, CRLF and all. */
public record Parcel(Label label, byte[] bytes) {
    /**
     * What stands on the outside, which is known before the message is made.
     *
     * @param from the envelope's sender, to which it comes back, or null for the relay's own
     */
    public record Label(long delivery, String from, String to) {}

    public long delivery() {
        return label.delivery();
    }

    String to() {
        return label.to();
    }
}
