package org.relais.resources;

import jakarta.inject.Inject;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.attachments.AttachmentService;
import org.relais.attachments.Listed;

/** Sound files of public resources, part after part. */
@UseCase
public class Sounds {
    @Inject
    private AttachmentService attachments;

    @Inject
    private ResourceRepository resources;

    /** Unknown until a public resource has it, and when it is no sound. */
    Listed published(long id) {
        if (!resources.publishes(id)) {
            throw Refusal.unknown("attachment.unknown");
        }
        return attachments.find(id, Listed::sound);
    }

    byte[] part(long id, long from, int length) {
        return attachments.part(id, from, length);
    }
}
