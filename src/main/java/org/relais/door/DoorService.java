package org.relais.door;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.web.DoorSettings;
import org.relais.web.Seal;
import org.relais.web.Settings;

/** What the door remembers: spent tickets, forms an hour, letters to an address. */
@UseCase
public class DoorService {
    /** As long as a confirmation link lives, so that « ce n’est pas moi » in the same mail works as long. */
    private static final Duration KEEP_LETTERS = Duration.ofDays(7);

    private static final Duration KEEP_TICKETS = Inspection.LONGEST.plus(Duration.ofHours(1));
    private static final Duration REFUSED_FOR = Duration.ofDays(30);

    @Inject
    private DoorData data;

    @Inject
    private Settings settings;

    @Inject
    private Seal seal;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Event<NotMe> news;

    @Inject
    private Clock clock;

    /**
     * Lets one form in. A refusal undoes all three, so that the same ticket works again later.
     *
     * @throws Refusal when the ticket was spent, or a ceiling is reached
     */
    public void admit(Ticket ticket, Way way, String network) {
        boolean fresh = data.with(sql -> new EntranceRepository(sql).spend(ticket, clock.instant()));
        if (!fresh) {
            throw Refusal.invalid("", "door.spent");
        }
        boolean room = data.with(sql -> room(new EntranceRepository(sql), way, network));
        if (!room) {
            throw Refusal.invalid("", "door.busy");
        }
    }

    /** The network first, so that one that asks too much does not use up what is everyone's. */
    private boolean room(EntranceRepository entrances, Way way, String network) throws SQLException {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        DoorSettings limits = settings.door();
        String from = way + " " + seal.fingerprint("door " + Network.of(network));
        return entrances.enter(from, hour, way.ceiling(limits.formsPerNetwork()))
                && entrances.enter(way + " everyone", hour, way.ceiling(limits.formsPerHour()));
    }

    /** Whether a link of « ce n’est pas moi » still leads to something. */
    public boolean knows(String token) {
        long id = letter(token);
        return data.with(sql -> new LetterRepository(sql).address(id)).isPresent();
    }

    /**
     * Nothing more for that purpose for a month.
     *
     * @return false when it was so already
     */
    public boolean notMe(String token) {
        long id = letter(token);
        LetterRepository.Address address = data.with(sql -> new LetterRepository(sql).address(id))
                .orElseThrow(() -> Refusal.unknown("not-me.unknown"));
        Instant now = clock.instant();
        if (!data.with(sql -> new LetterRepository(sql).refuse(id, now, now.plus(REFUSED_FOR)))) {
            return false;
        }
        actor.becomesOutsider("visitor");
        audit.record("letter.refuse", "letter/" + id, address.purpose());
        news.fire(new NotMe(address.purpose(), address.fingerprint()));
        return true;
    }

    public void forget() {
        Instant now = clock.instant();
        data.with(sql -> {
            new EntranceRepository(sql).forget(now.minus(KEEP_TICKETS));
            new LetterRepository(sql).forget(now.minus(KEEP_LETTERS), now);
            return null;
        });
    }

    private long letter(String token) {
        return seal.open(Letters.NOT_ME, token).orElseThrow(() -> Refusal.unknown("not-me.unknown"));
    }
}
