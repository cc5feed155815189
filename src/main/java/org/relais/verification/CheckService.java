package org.relais.verification;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.resources.Content;
import org.relais.resources.Enclosures;
import org.relais.resources.Link;

/** What the machine sees in a contribution: by itself, and by asking the other rooms. */
@UseCase
public class CheckService {
    private static final int MOST_ALIKE = 3;

    @Inject
    private QueueRepository queue;

    @Inject
    private Event<Checking> asked;

    @Inject
    private Enclosures enclosures;

    @Inject
    private Clock clock;

    /** @param content of that resource, or what its author proposes instead */
    public List<Check> checks(long resourceId, Content content) {
        Checking checking = new Checking(resourceId, content);
        asked.fire(checking);
        List<Check> all = new ArrayList<>(Check.all(content, queue.others(resourceId), clock.instant()));
        all.addAll(checking.all());
        enclosures
                .of(content)
                .forEach(file -> all.add(
                        file.untagged()
                                ? Check.toSee("file-untagged", file.name())
                                : Check.passed("file", file.name(), file.kilobytes())));
        return all;
    }

    /** Public resources that say nearly the same, or lead to the same page; at most {@value #MOST_ALIKE}. */
    public List<Likeness.Known> alike(String title, String link) {
        String key = linkKey(link);
        return Likeness.all(title, key, queue.publicOnes(key)).stream()
                .limit(MOST_ALIKE)
                .toList();
    }

    /** While it is being typed an address may be anything. */
    private static String linkKey(String typed) {
        try {
            return Link.typed(typed).map(Link::normalised).orElse(null);
        } catch (Refusal unfinished) {
            return null;
        }
    }
}
