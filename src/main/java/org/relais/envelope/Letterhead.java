package org.relais.envelope;

import java.net.URI;
import org.relais.web.Settings;

/** Who writes, and where we are reached: the same on every mail. */
public record Letterhead(String from, String fromName, String replyTo, String baseUrl) {
    public static Letterhead of(Settings settings) {
        return new Letterhead(settings.from(), settings.fromName(), settings.replyTo(), settings.baseUrl());
    }

    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    String host() {
        return URI.create(baseUrl).getHost();
    }
}
