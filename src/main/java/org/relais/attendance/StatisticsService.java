package org.relais.attendance;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relais.UseCase;
import org.relais.attendance.Statistics.Group;
import org.relais.attendance.Statistics.OneDate;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationService;
import org.relais.web.Departement;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;
import org.relais.webinars.WebinarService;

/** What became of a webinar, counted. */
@UseCase
public class StatisticsService {
    @Inject
    private WebinarService webinars;

    @Inject
    private RegistrationService registrations;

    @Inject
    private PresenceRepository presences;

    public Statistics of(long webinarId) {
        Webinar webinar = webinars.find(webinarId);
        List<Presence> judged = presences.judged(webinarId);
        Set<Long> attended = judged.stream()
                .filter(each -> each.attended() && each.known())
                .map(Presence::registrationId)
                .collect(Collectors.toSet());
        List<Registration> people = registrations.of(webinarId).stream()
                .filter(each -> each.registered() || attended.contains(each.id()))
                .toList();
        return new Statistics(
                webinar,
                registrations.figures(webinarId),
                people.size(),
                attended.size(),
                dates(webinar, people, judged),
                groups(people, attended, StatisticsService::departement),
                groups(people, attended, each -> blankToNull(each.profession())));
    }

    private List<OneDate> dates(Webinar webinar, List<Registration> people, List<Presence> judged) {
        return webinar.dates().stream()
                .filter(WebinarDate::planned)
                .map(date -> new OneDate(
                        date,
                        presences.closing(date.id()).isPresent(),
                        people.stream().filter(each -> each.covers(date.id())).count(),
                        judged.stream()
                                .filter(each -> each.dateId() == date.id() && each.attended())
                                .count()))
                .toList();
    }

    private static String departement(Registration each) {
        return Departement.of(each.departement()).map(Departement::label).orElse(null);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static List<Group> groups(
            List<Registration> people, Set<Long> attended, Function<Registration, String> label) {
        Map<String, List<Registration>> byLabel = new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
        people.forEach(each -> byLabel.computeIfAbsent(label.apply(each), any -> new ArrayList<>())
                .add(each));
        return byLabel.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .filter(each -> attended.contains(each.id()))
                                .count()))
                .sorted(Comparator.comparing((Group group) -> group.label() == null)
                        .thenComparing(Comparator.comparingLong(Group::people).reversed()))
                .toList();
    }
}
