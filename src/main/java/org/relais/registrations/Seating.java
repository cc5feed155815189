package org.relais.registrations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who of the line gets the free seats. Each date has the same number of seats; who comes to all dates needs one on each date to
 * come. Seats are given one after another: first to the first in the line who belongs to a share that has not had its seats yet,
 * else to the first in the line at all, and nobody is passed over whom the free seats fit. So a share puts its people in front until
 * it has its seats, keeps none empty when nobody of it waits, and takes none away.
 */
public final class Seating {
    /**
     * Somebody with a seat, or in the line.
     *
     * @param dates which of the dates to come
     */
    public record Person(long id, Set<Long> dates, String departement, String profession) {}

    /** Seats that a group comes first for. */
    public record Share(Predicate<Person> group, int seats) {
        boolean has(Person person) {
            return group.test(person);
        }
    }

    private final Integer capacity;
    private final List<Share> shares;
    private final Map<Long, Integer> taken = new HashMap<>();
    private final Map<Share, Map<Long, Integer>> held = new HashMap<>();

    /** @param capacity seats on each date, or null for no limit */
    public Seating(Integer capacity, List<Share> shares, List<Person> seated) {
        this.capacity = capacity;
        this.shares = List.copyOf(shares);
        seated.forEach(this::sit);
    }

    private void sit(Person person) {
        person.dates().forEach(date -> taken.merge(date, 1, Integer::sum));
        shares.stream().filter(share -> share.has(person)).forEach(share -> person.dates()
                .forEach(date ->
                        held.computeIfAbsent(share, any -> new HashMap<>()).merge(date, 1, Integer::sum)));
    }

    /** Gives out what is free. @return who got a seat, in the order in which they got it */
    public List<Long> admit(List<Person> line) {
        List<Person> waiting = new ArrayList<>(line);
        List<Long> admitted = new ArrayList<>();
        Person next = next(waiting);
        while (next != null) {
            waiting.remove(next);
            sit(next);
            admitted.add(next.id());
            next = next(waiting);
        }
        return admitted;
    }

    private Person next(List<Person> waiting) {
        Person first = null;
        for (Person person : waiting) {
            if (fits(person)) {
                if (comesFirst(person)) {
                    return person;
                }
                first = first == null ? person : first;
            }
        }
        return first;
    }

    private boolean fits(Person person) {
        return !person.dates().isEmpty()
                && (capacity == null
                        || person.dates().stream().allMatch(date -> taken.getOrDefault(date, 0) < capacity));
    }

    private boolean comesFirst(Person person) {
        return shares.stream().filter(share -> share.has(person)).anyMatch(share -> person.dates().stream()
                .anyMatch(date -> held.getOrDefault(share, Map.of()).getOrDefault(date, 0) < share.seats()));
    }
}
