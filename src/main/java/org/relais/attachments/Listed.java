package org.relais.attachments;

/**
 * A file without its bytes.
 *
 * @param alt what a picture shows; empty for anything else
 * @param size in bytes
 * @param tagged whether a PDF can be read aloud; null for what is no PDF
 */
public record Listed(Long id, String name, String type, String alt, int size, Boolean tagged) {
    /** At least 1. */
    public int kilobytes() {
        return Math.max(1, (size + 512) / 1024);
    }

    /** Whether it is listened to. */
    public boolean sound() {
        return type.startsWith("audio/");
    }

    public boolean untagged() {
        return Boolean.FALSE.equals(tagged);
    }
}
