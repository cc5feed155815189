package org.relais.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;

/** Whom staff recognised behind a name in the meetings of one webinar. */
@Entity
@Table(name = "presence_alias")
public class Alias {
    @EmbeddedId
    private Key key;

    @Column(name = "registration_id")
    private Long registrationId;

    protected Alias() {}

    Alias(long webinarId, String folded) {
        key = new Key(webinarId, folded);
    }

    /** @param registration or null for a guest */
    void means(Long registration) {
        registrationId = registration;
    }

    String name() {
        return key.name;
    }

    /** Nothing for a guest. */
    Optional<Long> registration() {
        return Optional.ofNullable(registrationId);
    }

    /** The webinar and the folded name. */
    @Embeddable
    static class Key {
        @Column(name = "webinar_id")
        private long webinarId;

        @Column(name = "alias_key")
        private String name;

        protected Key() {}

        Key(long webinarId, String name) {
            this.webinarId = webinarId;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && webinarId == key.webinarId && name.equals(key.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(webinarId, name);
        }
    }
}
