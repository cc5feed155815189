package org.relais.askings;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.relais.UseCase;
import org.relais.privacy.PersonErased;
import org.relais.privacy.PersonalData;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.subscribers.AwaitedPerson;

/** Lots of people to be asked: begun and stopped by the team, and counted. Whose turn it is, is {@link TurnService}'s. */
@UseCase
public class AskingService {
    @Resource(lookup = "java:jboss/datasources/RelaisDS")
    private DataSource dataSource;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AskingRepository askings;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /** A lot of nobody yet. */
    public long begin(Asking.NewAsking asked) {
        Asking asking = new Asking(asked, actor.email(), clock.instant());
        askings.add(asking);
        return asking.id();
    }

    /** They wait for their turn; who is in that lot already stays as they are. */
    public void add(long askingId, List<Asked> people) {
        if (people.isEmpty()) {
            return;
        }
        entities.flush();
        try (Connection connection = dataSource.getConnection()) {
            new AskedRows(connection).insert(askingId, people);
        } catch (SQLException failed) {
            throw new IllegalStateException("The table of who is asked did not answer: " + failed.getSQLState());
        }
    }

    /** Which of these were asked within a year, by whatever lot: nobody is asked twice. */
    public Set<String> askedBefore(Collection<String> fingerprints) {
        return fingerprints.isEmpty() ? Set.of() : askings.asked(fingerprints);
    }

    /** Nobody more of it is written to; whoever was may still answer. */
    public void stop(long askingId) {
        askings.get(askingId).stop(clock.instant());
        audit.record("asking.stop", "asking/" + askingId, "");
    }

    public Asking find(long askingId) {
        return askings.get(askingId);
    }

    public Answers answers(long askingId) {
        return Answers.of(askings.count(askingId));
    }

    /** Who is being asked is not forgotten meanwhile. */
    void keep(@Observes AwaitedPerson person) {
        if (askings.waitFor(person.id())) {
            person.keep();
        }
    }

    /** What was told of somebody goes with them. */
    void forget(@Observes PersonErased person) {
        askings.of(person.fingerprint()).forEach(each -> each.erase(clock.instant()));
    }

    /** What is held here about somebody, for them. */
    void tell(@Observes PersonalData asked) {
        askings.of(asked.fingerprint())
                .forEach(each -> asked.add(
                        "askings",
                        "source",
                        each.asking().source(),
                        "topics",
                        each.topics(),
                        "status",
                        each.status(),
                        "askedAt",
                        each.askedAt()));
    }
}
