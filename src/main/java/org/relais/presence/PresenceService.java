package org.relais.presence;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.relais.UseCase;
import org.relais.staff.Actor;

/**
 * Keeps who is where: an open page says so every few seconds, and whoever has not for a minute has left. The nodes share it through
 * the database. Programs with a token are nowhere.
 */
@UseCase
public class PresenceService {
    private static final Duration GONE = Duration.ofMinutes(1);

    @Inject
    private PresenceRepository presences;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /** @param place such as {@code issue/12} */
    public void here(String place) {
        if (actor.accountId() == null) {
            return;
        }
        Instant now = clock.instant();
        presences.forget(now.minus(GONE));
        List<Presence> mine = presences.at(place, now.minus(GONE)).stream()
                .filter(each -> each.accountId() == actor.accountId())
                .toList();
        mine.forEach(each -> each.stays(now));
        if (mine.isEmpty()) {
            presences.arrive(new Presence(place, actor.accountId(), actor.name(), now));
        }
    }

    /** Everyone else who is there, each once, the first to come first. */
    public List<Presence> others(String place) {
        Map<Long, Presence> others = new LinkedHashMap<>();
        presences.at(place, clock.instant().minus(GONE)).stream()
                .filter(each -> !Objects.equals(each.accountId(), actor.accountId()))
                .forEach(each -> others.putIfAbsent(each.accountId(), each));
        return List.copyOf(others.values());
    }
}
