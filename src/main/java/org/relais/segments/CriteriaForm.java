package org.relais.segments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.relais.consents.Topic;
import org.relais.subscribers.Subscriber;
import org.relais.web.Departement;
import org.relais.web.OnEveryPage;
import org.relais.web.Region;

/** What there is to choose from where criteria are typed, the same on every page. */
@ApplicationScoped
public class CriteriaForm implements OnEveryPage {
    @Override
    public String name() {
        return "choices";
    }

    public Subscriber.Status[] statuses() {
        return Subscriber.Status.values();
    }

    public Topic[] topics() {
        return Topic.values();
    }

    public Collection<Departement> departements() {
        return Departement.all();
    }

    public List<Region> regions() {
        return Region.all();
    }

    public String departement(String code) {
        return Departement.of(code).map(Departement::label).orElse(code);
    }

    public String region(String code) {
        return Region.of(code).map(Region::name).orElse(code);
    }
}
