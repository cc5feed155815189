package org.relais.registrations;

import java.util.Collection;
import java.util.Map;

/**
 * How many seats of each date are taken.
 *
 * @param capacity seats on each date, or null for no limit
 * @param taken by date; those who come to all dates are under 0
 */
public record Occupancy(Integer capacity, Map<Long, Long> taken) {
    public boolean limited() {
        return capacity != null;
    }

    /** Never below 0, also where there are fewer seats than there were; without a limit there is always one. */
    public long free(long dateId) {
        return capacity == null ? 1 : Math.max(0, capacity - taken(dateId));
    }

    public long taken(long dateId) {
        return taken.getOrDefault(0L, 0L) + (dateId == 0 ? 0 : taken.getOrDefault(dateId, 0L));
    }

    /** Whether none of these dates has a free seat. */
    public boolean full(Collection<Long> dates) {
        return dates.stream().allMatch(date -> free(date) == 0);
    }
}
