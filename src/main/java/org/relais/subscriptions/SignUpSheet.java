package org.relais.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Collection;
import java.util.List;
import org.relais.consents.Statement;
import org.relais.consents.Topic;
import org.relais.consents.WordingService;
import org.relais.web.Departement;
import org.relais.web.OnEveryPage;
import org.relais.web.Visitor;

/** What {@code sheet.ftlh} needs wherever the form stands: our words as they are now, and a form that nobody has filled in. */
@ApplicationScoped
public class SignUpSheet implements OnEveryPage {
    @Inject
    private WordingService wordings;

    @Inject
    private Visitor visitor;

    @Override
    public String name() {
        return "signUp";
    }

    public SignUpForm empty() {
        return new SignUpForm(new MultivaluedHashMap<>());
    }

    public List<Topic> topics() {
        return List.of(Topic.values());
    }

    /** Goes back with the form, so that the ledger keeps the words its reader saw. */
    public String shown() {
        return wordings.shown();
    }

    public String words(Topic topic) {
        return wordings.current(Statement.of(topic), visitor.locale()).text();
    }

    public String notice() {
        return wordings.current(Statement.NOTICE, visitor.locale()).text();
    }

    public Collection<Departement> departements() {
        return Departement.all();
    }
}
