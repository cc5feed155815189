package org.relais.newsletter;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.relais.UseCase;
import org.relais.attachments.Attachment;
import org.relais.attachments.AttachmentService;
import org.relais.attachments.Judged;

/** The pictures of blocks: drawn anew before they are kept, and given to whoever has the key that stands in the mail. */
@UseCase
public class Pictures {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    @Inject
    private AttachmentService attachments;

    @Inject
    private CompositionService composition;

    /** Of what was sent with a form; empty when nothing was. */
    Optional<Picture> keep(Optional<Judged> file) {
        return file.map(each -> new Picture(attachments.add(each), key()));
    }

    private static String key() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    Attachment find(String key) {
        return attachments.find(composition.picture(key));
    }
}
