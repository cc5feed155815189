package org.relais.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relais.resources.Content;

/** Asked of the other rooms as a CDI event when a contribution is opened by those who verify: what else was seen by machine. */
public final class Checking {
    private final Long resourceId;
    private final Content content;
    private final List<Check> all = new ArrayList<>();

    Checking(Long resourceId, Content content) {
        this.resourceId = resourceId;
        this.content = content;
    }

    /** Empty for what is not yet kept. */
    public Optional<Long> resourceId() {
        return Optional.ofNullable(resourceId);
    }

    public Content content() {
        return content;
    }

    public void tell(Check check) {
        all.add(check);
    }

    List<Check> all() {
        return List.copyOf(all);
    }
}
