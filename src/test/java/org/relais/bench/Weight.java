package org.relais.bench;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.relais.testing.DatabaseProbe;

/** How long a message is on the wire, so that the yardstick's is as long. */
final class Weight {
    private static final int HEADERS = 1_200;

    private Weight() {}

    /** Of the newest mailing in French. */
    static int ofTheLast(DatabaseProbe probe) {
        String last = " from mailing_content where mailing_id = (select max(id) from mailing) and language = 'fr'";
        return HEADERS
                + encoded((String) probe.value("select html" + last))
                + encoded((String) probe.value("select text" + last));
    }

    private static int encoded(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream quoted = MimeUtility.encode(bytes, "quoted-printable")) {
            quoted.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | MessagingException never) {
            throw new IllegalStateException(never);
        }
        return bytes.size();
    }
}
