package org.relais.reach;

/**
 * What a visit saw.
 *
 * @param code of HTTP, or null when there was no answer
 * @param trouble why not, or null
 * @param length of what lies there, in bytes, as its server says; null when it does not
 * @param type of it, such as {@code audio/mpeg}, or null
 */
public record Sight(Integer code, String trouble, Long length, String type) {
    static Sight answered(int code, Long length, String type) {
        return new Sight(code, null, length, type);
    }

    static Sight trouble(String what) {
        return new Sight(null, what, null, null);
    }

    /** A page, or a server that only keeps machines away (401, 403, 405, 429). */
    public boolean alive() {
        return code != null
                && (code / 100 == 2 || code / 100 == 3 || code == 401 || code == 403 || code == 405 || code == 429);
    }
}
