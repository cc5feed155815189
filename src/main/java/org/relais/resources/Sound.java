package org.relais.resources;

/**
 * A sound file that lies with us.
 *
 * @param file its number
 * @param type such as {@code audio/mpeg}
 * @param bytes its length
 */
public record Sound(long file, String type, long bytes) {
    /** Where it is listened to. */
    public String address() {
        return "/resources/sounds/" + file + ending();
    }

    private String ending() {
        return switch (type) {
            case "audio/mpeg" -> ".mp3";
            case "audio/mp4" -> ".m4a";
            case "audio/ogg" -> ".ogg";
            default -> "";
        };
    }
}
