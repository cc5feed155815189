package org.relais.packs;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.door.Letters;
import org.relais.envelope.Content;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.resources.CatalogueService;
import org.relais.resources.Published;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.web.Seal;

/**
 * Gathering a pack and sending it. However a session was come by, it sends few: {@value #AN_HOUR} an hour and {@value #A_DAY} a
 * day, and to one address what {@link Letters} allows, which its holder can refuse.
 */
@UseCase
public class PackService {
    static final int AN_HOUR = 10;
    static final int A_DAY = 30;
    private static final String LETTER = "documentation-pack";

    @Inject
    private PackRepository packs;

    @Inject
    private CatalogueService resources;

    @Inject
    private PackMail mail;

    @Inject
    private OutboxService outbox;

    @Inject
    private Letters letters;

    @Inject
    private Seal seal;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /**
     * A draft as its sender sees it.
     *
     * @param resources in the order of the mail; what is public no more is not among them
     * @param gone how many are not
     */
    public record Gathered(Pack pack, List<Published> resources, int gone) {
        /** Whether one of them is for those whom a title in the wrong eyes puts in danger. */
        public boolean delicate() {
            return resources.stream().anyMatch(Published::discreet);
        }
    }

    /** What the caller gathers; empty before the first resource. */
    public Gathered mine() {
        return gathered(packs.draft(me().key()).orElseGet(() -> new Pack(me())));
    }

    private Gathered gathered(Pack pack) {
        List<Published> chosen = ordered(pack.resources());
        return new Gathered(pack, chosen, pack.resources().size() - chosen.size());
    }

    private List<Published> ordered(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Published> found =
                resources.published(ids).stream().collect(Collectors.toMap(Published::id, Function.identity()));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** @return false when it was in it already */
    public boolean add(long resourceId) {
        resources.find(resourceId);
        return draft().add(resourceId, clock.instant());
    }

    public boolean remove(long resourceId) {
        return draft().remove(resourceId, clock.instant());
    }

    public void up(long resourceId) {
        draft().up(resourceId, clock.instant());
    }

    /** What is gone from the centre goes from the pack. */
    public void write(Letter letter) {
        Pack pack = draft();
        Instant now = clock.instant();
        List<Long> still = ordered(pack.resources()).stream().map(Published::id).toList();
        pack.resources().stream().filter(id -> !still.contains(id)).forEach(id -> pack.remove(id, now));
        pack.write(letter, seal.fingerprint(letter.email()), now);
    }

    /** Nothing was sent, and nothing of it stays. */
    public void discard() {
        packs.draft(me().key()).ifPresent(packs::remove);
    }

    /** One for each sender, whichever of two requests comes first. */
    private Pack draft() {
        Sender me = me();
        packs.lock(me.key());
        return packs.draft(me.key()).orElseGet(() -> {
            Pack fresh = new Pack(me);
            packs.add(fresh);
            return fresh;
        });
    }

    /** As it would leave; a link that is one person's own leads nowhere. */
    public Content preview() {
        Gathered mine = mine();
        return mail.rendered(mine.pack().letter(), mine.resources());
    }

    /**
     * @param version that was seen in the preview
     * @return the pack's number
     */
    public long send(int version) {
        packs.lock(me().key());
        Pack pack = packs.draft(me().key()).orElseThrow(() -> Refusal.conflict("pack.has-left"));
        if (pack.version() != version) {
            throw Refusal.conflict("pack.changed");
        }
        return leave(pack);
    }

    /** For programs: gathered, written and sent at once, whatever draft there is. */
    public long send(Letter letter, List<Long> chosen) {
        packs.lock(me().key());
        Pack pack = new Pack(me());
        chosen.forEach(id -> pack.add(id, clock.instant()));
        pack.write(letter, seal.fingerprint(letter.email()), clock.instant());
        packs.add(pack);
        return leave(pack);
    }

    private long leave(Pack pack) {
        Letter letter = pack.letter();
        Gathered whole = gathered(pack);
        if (whole.gone() > 0) {
            throw Refusal.conflict("pack.resource-gone");
        }
        refuseTooMany(pack.sender());
        if (!letters.mayWrite(LETTER, pack.fingerprint())) {
            throw Refusal.conflict("pack.address-rests");
        }
        long mailing = outbox.open(NewMailing.service(LETTER, mail.rendered(letter, whole.resources())));
        Recipient to = new Recipient(null, letter.email(), pack.fingerprint(), null, letter.language());
        outbox.enqueue(
                mailing, to, Personal.NONE.saying(Map.of("notMeUrl", letters.notMeLink(LETTER, pack.fingerprint()))));
        pack.sent(mailing, clock.instant());
        audit.record("pack.send", "pack/" + pack.id(), pack.resources().toString());
        return pack.id();
    }

    private void refuseTooMany(String sender) {
        Instant now = clock.instant();
        if (packs.sentSince(sender, now.minus(Duration.ofHours(1))) >= AN_HOUR) {
            throw Refusal.conflict("pack.too-many-an-hour", AN_HOUR);
        }
        if (packs.sentSince(sender, now.minus(Duration.ofDays(1))) >= A_DAY) {
            throw Refusal.conflict("pack.too-many-a-day", A_DAY);
        }
    }

    private Sender me() {
        return Sender.of(actor, clock.instant());
    }
}
