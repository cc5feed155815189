package org.relais.envelope;

import java.net.URI;
import org.relais.web.Settings;

/** Who writes, where we are reached, and how it is signed: the same on every mail. */
public record Letterhead(String from, String fromName, String replyTo, String baseUrl, DkimSigner signer) {
    /** Of mails that nobody signs. */
    public Letterhead(String from, String fromName, String replyTo, String baseUrl) {
        this(from, fromName, replyTo, baseUrl, DkimSigner.NONE);
    }

    public static Letterhead of(Settings settings) {
        return new Letterhead(
                settings.from(),
                settings.fromName(),
                settings.replyTo(),
                settings.baseUrl(),
                DkimSigner.of(settings.dkim()).said());
    }

    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    String host() {
        return URI.create(baseUrl).getHost();
    }
}
