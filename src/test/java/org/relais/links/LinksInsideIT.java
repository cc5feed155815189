package org.relais.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.links.LinkRepository.Due;
import org.relais.reach.Sight;
import org.relais.resources.Draft;
import org.relais.resources.ResourceKind;
import org.relais.resources.ResourceService;
import org.relais.resources.When;
import org.relais.verification.Check;
import org.relais.verification.CheckService;

/** Inside the server: which links are due, and what the job makes of them. Rolled back, so nobody else's link is visited. */
@ArquillianTest
public class LinksInsideIT {
    @Inject
    LinkService service;

    @Inject
    CheckLinksJob job;

    @Inject
    ResourceService resources;

    @Inject
    CheckService checks;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager entities;

    private long id;

    @BeforeEach
    void oneLinkInTheWorld() throws Exception {
        transaction.begin();
        entities.createNativeQuery("update resource set link = null").executeUpdate();
        id = resources
                .submit(
                        new Draft(
                                ResourceKind.DOCUMENT,
                                "Un lien",
                                "Court.",
                                "",
                                "http://127.0.0.1:9/",
                                When.UNDATED,
                                "",
                                Set.of(),
                                Set.of(),
                                Set.of()),
                        "Équipe",
                        null)
                .id();
        entities.flush();
    }

    @AfterEach
    void nothingOfIt() throws Exception {
        transaction.rollback();
    }

    @Test
    void theJobVisitsWhatIsNewAndTellsThoseWhoVerify() {
        assertEquals(List.of("resource.check.link-unvisited"), told());
        job.run();
        assertEquals(List.of("resource.check.link-private"), told());
        assertEquals(List.of(), service.due());
    }

    @Test
    void aLinkThatIsAliveIsDueAgainAMonthLater() {
        service.saw(new Due(id, "http://127.0.0.1:9/"), new Sight(200, null, null, null));
        assertEquals(List.of("resource.check.link-alive"), told());
        entities.flush();
        assertEquals(List.of(), service.due());
        entities.createNativeQuery("update link_check set due_at = due_at - interval '30' day where resource_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.clear();
        assertEquals(List.of(new Due(id, "http://127.0.0.1:9/")), service.due());
    }

    @Test
    void whatIsNoLongerShownIsNoLongerVisited() {
        assertEquals(List.of(new Due(id, "http://127.0.0.1:9/")), service.due());
        resources.withdraw(id, "");
        entities.flush();
        assertEquals(List.of(), service.due());
    }

    /** What is said of the link when somebody opens the contribution. */
    private List<String> told() {
        return checks.checks(id, resources.find(id).content()).stream()
                .map(Check::key)
                .filter(key -> key.matches(".*\\.link-(?!unencrypted).*"))
                .toList();
    }
}
