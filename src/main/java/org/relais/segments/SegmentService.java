package org.relais.segments;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.consents.Topic;
import org.relais.outbox.Audience;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.web.Settings;

/** Whom criteria and named choices mean, at this moment. */
@UseCase
public class SegmentService {
    private static final String AUDIENCE = """
            select s.id as person, s.email as address, s.fingerprint as fingerprint, s.given_name as name, s.language as language
            from subscriber s join subscriber_topic t on t.subscriber_id = s.id and t.topic = :audience
            where s.status = 'CONFIRMED' and (s.paused_until is null or s.paused_until <= :now)""";

    @Inject
    private SegmentRepository segments;

    @Inject
    private CriteriaRepository people;

    @Inject
    private Event<SegmentRemoved> removed;

    @Inject
    private Event<SegmentChanged> changed;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** What there is to choose from, in the words that people used. */
    public record Words(List<String> professions, List<String> sources) {}

    public Words words() {
        return new Words(people.professions(), people.sources());
    }

    public Segment save(String name, Criteria criteria) {
        Segment segment = new Segment(actor.email(), clock.instant());
        mean(segment, name, criteria);
        segments.add(segment);
        audit.record("segment.create", object(segment.id()), segment.name());
        return segment;
    }

    public Segment change(long id, String name, Criteria criteria) {
        Segment segment = segments.get(id);
        boolean others = !segment.criteria().equals(criteria);
        mean(segment, name, criteria);
        audit.record("segment.change", object(id), segment.name());
        if (others) {
            changed.fire(new SegmentChanged(id));
        }
        return segment;
    }

    private void mean(Segment segment, String name, Criteria criteria) {
        segment.mean(name, criteria);
        if (segments.named(segment.name(), segment.id())) {
            throw Refusal.invalid("name", "segment.name-taken");
        }
    }

    public void remove(long id) {
        Segment segment = segments.get(id);
        removed.fire(new SegmentRemoved(id));
        segments.remove(segment);
        audit.record("segment.remove", object(id), segment.name());
    }

    public Segment find(long id) {
        return segments.get(id);
    }

    /** By name. */
    public List<Segment> all() {
        return segments.all();
    }

    /** @param after the last id of the page before, 0 for the first */
    public List<Segment> page(long after, int size) {
        return segments.page(after, size);
    }

    public Chosen chosen(Criteria criteria) {
        people.planByValues();
        return criteria.chosen(settings.zone());
    }

    public long count(Criteria criteria) {
        return people.count(chosen(criteria));
    }

    public long countUpTo(int most, Criteria criteria) {
        return people.countUpTo(most, chosen(criteria));
    }

    /** Those the criteria mean who agreed to receive it and are not on a pause: whatever the criteria say, nobody else is written to. */
    public Audience audience(Topic topic, Criteria criteria) {
        Chosen chosen = chosen(criteria);
        Map<String, Object> parameters = new HashMap<>(chosen.parameters());
        parameters.put("audience", topic.name());
        parameters.put("now", clock.instant());
        return new Audience(AUDIENCE + chosen.conditions(), parameters);
    }

    /** How many people {@link #audience} chooses at this moment. */
    public long countReaders(Topic topic, Criteria criteria) {
        return people.countReaders(topic.name(), clock.instant(), chosen(criteria));
    }

    /** Whether that person is one of them. */
    public boolean reads(Topic topic, Criteria criteria, long person) {
        Chosen chosen = chosen(criteria);
        chosen.and("s.id = :person", "person", person);
        return people.countReaders(topic.name(), clock.instant(), chosen) == 1;
    }

    /** Who of those the criteria mean {@link #audience} leaves out, and why. */
    public LeftOut leftOut(Topic topic, Criteria criteria) {
        return people.leftOut(topic.name(), topic.list(), clock.instant(), chosen(criteria));
    }

    private static String object(long id) {
        return "segment/" + id;
    }
}
