package org.relais.web;

import java.net.URI;
import java.util.Optional;

/**
 * The server that makes rooms for webinars, when there is one.
 *
 * @param url of a BigBlueButton server, such as https://bbb.example.org/bigbluebutton
 * @param secret what it shares with us, from {@code bbb-conf --secret}
 * @param checksum {@code sha256} or {@code sha1}, as the server wants it
 */
public record RoomSettings(Optional<URI> url, Optional<String> secret, String checksum) {
    RoomSettings(Values values) {
        this(
                values.optional("bbb.url", Values::webAddress),
                values.text("bbb.secret"),
                values.read("bbb.checksum", "sha256", Values.oneOf("sha256", "sha1")));
        if (url.isPresent() != secret.isPresent()) {
            throw new WrongSetting(
                    url.isPresent() ? "relais.bbb.secret" : "relais.bbb.url",
                    "is needed: relais.bbb.url and relais.bbb.secret go together");
        }
    }

    public boolean present() {
        return url.isPresent();
    }
}
