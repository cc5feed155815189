package org.relais.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.segments.Chosen;
import org.relais.subscribers.Subscriber;
import org.relais.web.Settings;

/** The list as it is read. Every index of V24 and V39 goes on with the id, in whose order pages come. */
@ApplicationScoped
class PeopleRepository {
    private static final String PLAIN = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝ', "
            + "'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuy";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Settings settings;

    /** After somebody, by id, or as they were added where dates were chosen. */
    List<Subscriber> page(Chosen chosen, long after, int size) {
        Query query = entities.createNativeQuery(
                        "select s.* from subscriber s where " + chosen.after(after) + chosen.conditions() + " order by "
                                + chosen.order(),
                        Subscriber.class)
                .setParameter("after", after)
                .setMaxResults(size);
        chosen.parameters().forEach(query::setParameter);
        return people(query);
    }

    /**
     * By id, those whose address, domain, family name or structure begins so. Each of V24_1's indexes is asked by itself for its first
     * ones in its own order, which reads as many entries whatever the words: asked for all of them at once in the order of the ids,
     * PostgreSQL walked the list (650 ms for a name that 1,200 of 1,000,000 people bear; so 0.5 ms).
     */
    List<Subscriber> beginning(Words words, int size) {
        SearchSql sql = SearchSql.of(settings.databaseKind());
        String begin = columns(words)
                .map(column -> "select id from (select id from subscriber where " + column + " like :begins order by "
                        + sql.inOrder(column) + " limit " + size + ") few")
                .collect(Collectors.joining(" union "));
        return people(entities.createNativeQuery(
                        "select s.* from subscriber s where s.id in (" + begin + ") order by s.id", Subscriber.class)
                .setParameter("begins", words.pattern())
                .setMaxResults(size));
    }

    /** In the words of the indexes. */
    private static Stream<String> columns(Words words) {
        return switch (words.kind()) {
            case DOMAIN -> Stream.of("substring(email from position('@' in email) + 1)");
            case ADDRESS -> Stream.of("email");
            case WORD ->
                Stream.of(
                        "email",
                        "translate(lower(family_name), '" + PLAIN + "')",
                        "translate(lower(structure), '" + PLAIN + "')");
        };
    }

    /** Year, month, agreements given and taken back, the newest first: from the days that the ledger counts. */
    List<Object[]> months(LocalDate since) {
        return rows(entities.createNativeQuery("""
                        select extract(year from said_on) as y, extract(month from said_on) as m,
                          sum(case when what = 'GIVEN' then entries else 0 end), sum(case when what = 'WITHDRAWN' then entries else 0 end)
                        from consent_day where said_on >= :since
                        group by extract(year from said_on), extract(month from said_on) order by y desc, m desc""").setParameter("since", since));
    }

    /** The whole addresses of a page with their topics, without making entities of them. */
    List<Object[]> rows(Chosen chosen, long after, int size) {
        Query query = entities.createNativeQuery("""
                        select s.id, s.email, s.given_name, s.family_name, s.language, s.departement, s.profession, s.structure,
                          s.status, s.source, s.created_at, s.confirmed_at,
                          (select string_agg(t.topic, ' ') from subscriber_topic t where t.subscriber_id = s.id)
                        from subscriber s where s.id > :after and s.status <> 'ERASED'""" + chosen.conditions() + " order by s.id")
                .setParameter("after", after)
                .setMaxResults(size);
        chosen.parameters().forEach(query::setParameter);
        return rows(query);
    }

    @SuppressWarnings("unchecked")
    private static List<Subscriber> people(Query query) {
        return query.getResultList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
