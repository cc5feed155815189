package org.relais.web;

/**
 * A configuration value that is wrong; its message is one sentence that names the key and its
 * environment variable.
 */
public class WrongSetting extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public WrongSetting(String key, String reason) {
        super("%s (%s) %s."
                .formatted(key, key.toUpperCase(java.util.Locale.ROOT).replace('.', '_'), reason));
    }
}
