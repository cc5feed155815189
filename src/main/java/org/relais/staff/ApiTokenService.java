package org.relais.staff;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relais.Refusal;
import org.relais.UseCase;

/** Tokens for the JSON API. */
@UseCase
public class ApiTokenService {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    public List<ApiToken> all() {
        return entities.createQuery("select e from ApiToken e order by e.id desc", ApiToken.class)
                .getResultList();
    }

    /** The secret, which is shown this once. */
    public String create(String name, Set<Role> roles) {
        String secret = "relais_" + Tokens.fresh();
        ApiToken token = new ApiToken(name, Tokens.hash(secret), roles, actor.accountId(), clock.instant());
        entities.persist(token);
        audit.record("token.create", "token/" + token.id(), token.name() + " " + roles);
        return secret;
    }

    public void revoke(long id) {
        ApiToken token = entities.find(ApiToken.class, id);
        if (token == null) {
            throw Refusal.unknown("token.unknown");
        }
        token.revoke(clock.instant());
        audit.record("token.revoke", "token/" + id, token.name());
    }

    public Optional<Actor.Who> who(String secret) {
        Optional<ApiToken> found = entities.createQuery(
                        "select e from ApiToken e where e.tokenHash = :hash and e.revokedAt is null", ApiToken.class)
                .setParameter("hash", Tokens.hash(secret))
                .getResultStream()
                .findFirst();
        found.ifPresent(token -> token.used(clock.instant()));
        return found.map(ApiToken::who);
    }
}
