package org.relais.subscribers;

import jakarta.persistence.TypedQuery;
import java.util.Arrays;

/**
 * Which people a list shows.
 *
 * @param status null for all
 * @param departement INSEE code, null for all
 */
public record SubscriberFilter(Subscriber.Status status, String departement) {
    /** What a query string says; anything unknown means all. */
    static SubscriberFilter of(String status, String departement) {
        return new SubscriberFilter(
                Arrays.stream(Subscriber.Status.values())
                        .filter(each -> each.name().equals(status))
                        .findFirst()
                        .orElse(null),
                departement == null || departement.isBlank() ? null : departement.strip());
    }

    String condition() {
        return (status == null ? "" : " and e.status = :status")
                + (departement == null ? "" : " and e.departement = :departement");
    }

    void fill(TypedQuery<?> query) {
        if (status != null) {
            query.setParameter("status", status);
        }
        if (departement != null) {
            query.setParameter("departement", departement);
        }
    }
}
