package org.relais.badroom;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has setters, and knows CDI and a repository. */
@Entity
public class BadThing {
    @Id
    private Long id;

    @Inject
    private BadRepository repository;

    public void setId(Long id) {
        this.id = id;
    }

    public boolean known() {
        return repository.knows(id);
    }
}
