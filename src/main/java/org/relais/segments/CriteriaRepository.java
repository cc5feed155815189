package org.relais.segments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.relais.web.Settings;

/** How many people criteria choose, and which words there are to choose from. */
@ApplicationScoped
class CriteriaRepository {
    private static final int MOST_WORDS = 60;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Settings settings;

    long count(Chosen chosen) {
        return number(
                entities.createNativeQuery("select count(*) from subscriber s where 1 = 1" + chosen.conditions()),
                chosen);
    }

    /** As {@link #count}, but stops there: at a million people, counting all of them would take longer than the page. */
    long countUpTo(int most, Chosen chosen) {
        return number(entities.createNativeQuery(upTo(most, chosen)), chosen);
    }

    /** Between dates in the list's order, else PostgreSQL looks for those of this year from the oldest on (170 ms, and so 20). */
    static String upTo(int most, Chosen chosen) {
        String inOrder = chosen.dated() ? " order by " + chosen.order() : "";
        return "select count(*) from (select 1 from subscriber s where 1 = 1" + chosen.conditions() + inOrder
                + " limit " + most + ") few";
    }

    /**
     * Of a statement that is asked again and again PostgreSQL keeps one plan whatever the values, and what finds a frequent
     * language at once walks the whole list for a rare one (480 ms). Until the transaction ends it plans for the values.
     */
    void planByValues() {
        if (settings.databaseKind().equals("postgresql")) {
            entities.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)", String.class)
                    .getSingleResult();
        }
    }

    /** Of those, the confirmed who receive a topic and are not on a pause. */
    long countReaders(String topic, Instant now, Chosen chosen) {
        Query query = entities.createNativeQuery("""
                select count(*) from subscriber s join subscriber_topic t on t.subscriber_id = s.id and t.topic = :audience
                where s.status = 'CONFIRMED' and (s.paused_until is null or s.paused_until <= :now)""" + chosen.conditions());
        return number(query.setParameter("audience", topic).setParameter("now", now), chosen);
    }

    /** Each person once, by the first reason that holds. */
    LeftOut leftOut(String topic, String list, Instant now, Chosen chosen) {
        Query query = entities.createNativeQuery("""
                select count(case reason when 'PENDING' then 1 end), count(case reason when 'UNSUBSCRIBED' then 1 end),
                  count(case reason when 'SUPPRESSED' then 1 end), count(case reason when 'TOPIC' then 1 end),
                  count(case reason when 'PAUSED' then 1 end), count(case reason when 'OPPOSED' then 1 end)
                from (select case when s.status <> 'CONFIRMED' then s.status when t.topic is null then 'TOPIC'
                    when s.paused_until > :now then 'PAUSED'
                    when exists (select 1 from suppression o where o.fingerprint = s.fingerprint and o.list in (:list, '*'))
                      then 'OPPOSED' end as reason
                  from subscriber s left join subscriber_topic t on t.subscriber_id = s.id and t.topic = :audience
                  where s.status <> 'ERASED'""" + chosen.conditions() + ") people")
                .setParameter("audience", topic)
                .setParameter("list", list)
                .setParameter("now", now);
        chosen.parameters().forEach(query::setParameter);
        Object[] counts = (Object[]) query.getSingleResult();
        return new LeftOut(
                figure(counts, 0),
                figure(counts, 1),
                figure(counts, 2),
                figure(counts, 3),
                figure(counts, 4),
                figure(counts, 5));
    }

    private static long figure(Object[] counts, int place) {
        return ((Number) counts[place]).longValue();
    }

    /** The words people used for their profession, by the alphabet; each is one step in its index, whatever the table. */
    List<String> professions() {
        return words("select min(profession) from subscriber where profession > :last");
    }

    List<String> sources() {
        return words("select min(source) from subscriber where source > :last");
    }

    private List<String> words(String next) {
        List<String> words = new ArrayList<>();
        String last = "";
        while (words.size() < MOST_WORDS && last != null) {
            last = (String)
                    entities.createNativeQuery(next).setParameter("last", last).getSingleResult();
            words.add(last);
        }
        words.removeIf(Objects::isNull);
        return words;
    }

    private static long number(Query query, Chosen chosen) {
        chosen.parameters().forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }
}
