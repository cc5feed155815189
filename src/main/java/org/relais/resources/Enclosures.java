package org.relais.resources;

import jakarta.inject.Inject;
import java.util.List;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.attachments.Attachment;
import org.relais.attachments.AttachmentService;
import org.relais.attachments.Listed;
import org.relais.web.OnEveryPage;

/** The files that go with resources; templates ask {@code enclosures.of(content)}. */
@UseCase
public class Enclosures implements OnEveryPage {
    @Inject
    private AttachmentService attachments;

    @Inject
    private ResourceRepository resources;

    @Override
    public String name() {
        return "enclosures";
    }

    public List<Listed> of(Content content) {
        return attachments.listed(content.details().attachments());
    }

    /** Unknown until a public resource has it. */
    Attachment published(long id) {
        if (!resources.publishes(id)) {
            throw Refusal.unknown("attachment.unknown");
        }
        return attachments.find(id);
    }

    /** Whatever has it: for those who verify. */
    public Attachment any(long id) {
        return attachments.find(id);
    }
}
