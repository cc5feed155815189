package org.relais.resources;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.attachments.Attachment;
import org.relais.attachments.AttachmentService;
import org.relais.attachments.Keeping;
import org.relais.attachments.Listed;
import org.relais.web.OnEveryPage;

/** The files that go with resources; templates ask {@code enclosures.of(content)}. */
@UseCase
public class Enclosures implements OnEveryPage {
    /** After the end of what they belong to; what a newer version left out too. */
    public static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private AttachmentService attachments;

    @Inject
    private ResourceRepository resources;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "enclosures";
    }

    public List<Listed> of(Content content) {
        return attachments.listed(content.details().attachments());
    }

    /** A refused or withdrawn contribution keeps its files for a while, everything else as long as it is there. */
    void onKeeping(@Observes Keeping keeping) {
        if (!keeping.candidates().isEmpty()) {
            resources.letGo(keeping.candidates(), clock.instant().minus(KEPT));
            keeping.keep(resources.enclosed(keeping.candidates()));
        }
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
