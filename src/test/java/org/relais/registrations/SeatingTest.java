package org.relais.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.relais.registrations.Seating.Person;
import org.relais.registrations.Seating.Share;

class SeatingTest {
    private static final Share MARTINIQUE = new Share(person -> "972".equals(person.departement()), 2);

    private static Person person(long id, String departement, Long... dates) {
        return new Person(id, Set.copyOf(Arrays.asList(dates)), departement, null);
    }

    private static List<Person> people(long from, long to, String departement) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(id -> person(id, departement, 1L))
                .toList();
    }

    private static List<Long> admitted(Integer capacity, List<Share> shares, List<Person> seated, List<Person> line) {
        return new Seating(capacity, shares, seated).admit(line);
    }

    @Test
    void seatsGoToTheFirstInTheLine() {
        assertThat(admitted(5, List.of(), people(1, 3, "33"), people(10, 19, "33")))
                .containsExactly(10L, 11L);
    }

    @Test
    void a32_theSeatOfWhoDeclinesGoesToTheFirstInTheLine() {
        List<Person> seated = people(1, 3, "33");
        List<Person> line = people(10, 12, "33");
        assertThat(admitted(3, List.of(), seated, line)).isEmpty();
        assertThat(admitted(3, List.of(), seated.subList(1, 3), line)).containsExactly(10L);
    }

    @Test
    void withoutALimitEveryoneHasASeat() {
        assertThat(admitted(null, List.of(), people(1, 300, "33"), people(400, 500, "33")))
                .hasSize(101);
    }

    @Test
    void fewerSeatsThanPeopleSeatedFreeNone() {
        assertThat(admitted(2, List.of(), people(1, 3, "33"), people(10, 12, "33")))
                .isEmpty();
    }

    @Test
    void whoComesToAllDatesNeedsASeatOnEach() {
        List<Person> seated = List.of(person(1, null, 2L));
        List<Person> line = List.of(person(10, null, 1L, 2L), person(11, null, 1L));
        assertThat(admitted(1, List.of(), seated, line))
                .as("date 2 is full, so the first waits on and keeps nobody from date 1")
                .containsExactly(11L);
        assertThat(admitted(2, List.of(), seated, line)).containsExactly(10L, 11L);
        assertThat(admitted(1, List.of(), List.of(), line)).containsExactly(10L);
    }

    @Test
    void aDateThatIsOverGivesNoSeat() {
        assertThat(admitted(5, List.of(), List.of(), List.of(person(1, null)))).isEmpty();
    }

    @Test
    void aShareComesFirstUntilItHasItsSeats() {
        List<Person> line = new ArrayList<>(people(10, 14, "33"));
        line.addAll(people(20, 24, "972"));
        assertThat(admitted(4, List.of(MARTINIQUE), List.of(), line)).containsExactly(20L, 21L, 10L, 11L);
    }

    @Test
    void seatsThatAShareHasAlreadyCount() {
        List<Person> line = new ArrayList<>(people(10, 14, "33"));
        line.addAll(people(20, 24, "972"));
        assertThat(admitted(4, List.of(MARTINIQUE), people(1, 1, "972"), line)).containsExactly(20L, 10L, 11L);
        assertThat(admitted(4, List.of(MARTINIQUE), people(1, 2, "972"), line)).containsExactly(10L, 11L);
    }

    @Test
    void aShareKeepsNoSeatEmpty() {
        assertThat(admitted(3, List.of(MARTINIQUE), List.of(), people(10, 14, "33")))
                .containsExactly(10L, 11L, 12L);
    }

    @Test
    void whateverComesNoDateHasOneTooManyAndNobodyIsPassedOverWhoFits() {
        Random chance = new Random(12);
        for (int round = 0; round < 500; round++) {
            int capacity = 1 + chance.nextInt(6);
            List<Person> line = LongStream.range(0, 20)
                    .mapToObj(id -> new Person(
                            id,
                            LongStream.rangeClosed(1, 3)
                                    .filter(date -> chance.nextInt(3) > 0)
                                    .boxed()
                                    .collect(Collectors.toSet()),
                            chance.nextBoolean() ? "972" : "33",
                            null))
                    .toList();
            Set<Long> in = Set.copyOf(admitted(capacity, List.of(MARTINIQUE), List.of(), line));
            LongStream.rangeClosed(1, 3)
                    .forEach(date -> assertThat(taken(line, in, date)).isLessThanOrEqualTo(capacity));
            assertThat(line.stream()
                            .filter(each ->
                                    !in.contains(each.id()) && !each.dates().isEmpty())
                            .filter(each -> each.dates().stream().allMatch(date -> taken(line, in, date) < capacity)))
                    .isEmpty();
        }
    }

    private static long taken(List<Person> line, Set<Long> in, long date) {
        return line.stream()
                .filter(each -> in.contains(each.id()) && each.dates().contains(date))
                .count();
    }
}
