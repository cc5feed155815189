package org.relais.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;

@ApplicationScoped
class AccountRepository {
    @PersistenceContext
    private EntityManager entities;

    List<Account> all() {
        return entities.createQuery("select e from Account e order by e.name, e.id", Account.class)
                .getResultList();
    }

    Account get(Long id) {
        Account account = id == null ? null : entities.find(Account.class, id);
        if (account == null) {
            throw Refusal.unknown("account.unknown");
        }
        return account;
    }

    Optional<Account> byEmail(String email) {
        return entities.createQuery("select e from Account e where e.email = :email", Account.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    void add(Account account) {
        entities.persist(account);
    }
}
