package org.relais.attendance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Somebody on one date of a webinar. Known, it belongs to a registration; else it bears the name that a tool told, until staff say
 * who it is or that it is a guest. Its stays add up as a union within the announced hours; staff may say otherwise by hand. Once
 * the list is closed it has a verdict, which follows every later correction.
 */
@Entity
public class Presence {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "presence_seq")
    @SequenceGenerator(name = "presence_seq", allocationSize = 50)
    private Long id;

    @Column(name = "webinar_id")
    private long webinarId;

    @Column(name = "date_id")
    private long dateId;

    @Column(name = "registration_id")
    private Long registrationId;

    private String alias;

    @Column(name = "alias_key")
    private String aliasKey;

    private boolean guest;
    private boolean denied;

    @Column(name = "certified_name")
    private String certifiedName;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "presence_stay", joinColumns = @JoinColumn(name = "presence_id"))
    private Set<Stay> stays = new HashSet<>();

    @Version
    private int version;

    protected Presence() {}

    private Presence(long webinarId, long dateId) {
        this.webinarId = webinarId;
        this.dateId = dateId;
    }

    static Presence of(long webinarId, long dateId, long registrationId) {
        Presence presence = new Presence(webinarId, dateId);
        presence.registrationId = registrationId;
        return presence;
    }

    /** Of somebody whom no registration is known for. */
    static Presence unknown(long webinarId, long dateId, String alias) {
        Presence presence = new Presence(webinarId, dateId);
        presence.alias = alias;
        presence.aliasKey = Names.folded(alias);
        return presence;
    }

    void stayed(Source source, Interval interval) {
        stays.add(new Stay(source, interval));
    }

    /** What that source said counts no more. */
    void forget(Source source) {
        stays.removeIf(stay -> stay.source() == source);
    }

    /** What was seen of an unknown name was seen of this person. */
    void absorb(Presence unknown) {
        stays.addAll(unknown.stays);
    }

    void belongsTo(long registration) {
        registrationId = registration;
        alias = null;
        aliasKey = null;
        guest = false;
    }

    void becomesGuest() {
        guest = true;
    }

    void saidByHand(Hand hand, Interval hours) {
        forget(Source.HAND);
        denied = hand.kind() == Hand.Kind.ABSENT;
        hand.stay(hours).ifPresent(interval -> stayed(Source.HAND, interval));
    }

    /** What staff said last, for the form that shows it. */
    public Hand said(Interval hours) {
        if (denied) {
            return Hand.of(Hand.Kind.ABSENT.name(), "");
        }
        return stays.stream()
                .filter(stay -> stay.source() == Source.HAND)
                .findFirst()
                .map(stay -> Hand.seen(stay.interval(), hours))
                .orElse(Hand.MEASURED);
    }

    /** @param name checked, or null for the registration's own */
    void certifyAs(String name) {
        certifiedName = name;
    }

    /** @return whether it is another verdict than before */
    boolean judge(Interval hours, int threshold) {
        Verdict before = verdict;
        verdict = reaches(hours, threshold) ? Verdict.ATTENDED : Verdict.ABSENT;
        return verdict != before;
    }

    /** @param threshold percent of the announced hours */
    boolean reaches(Interval hours, int threshold) {
        return present(hours).toMillis() * 100 >= hours.length().toMillis() * threshold;
    }

    /** Nothing of the person is kept; the verdict stays, of nobody. */
    void erase() {
        stays.clear();
        alias = null;
        aliasKey = null;
        certifiedName = null;
    }

    /** What they were there of the announced hours. */
    public Duration present(Interval hours) {
        return denied
                ? Duration.ZERO
                : Intervals.of(stays.stream().map(Stay::interval).toList())
                        .within(hours)
                        .total();
    }

    /** Of the announced hours, rounded down. */
    public int percent(Interval hours) {
        return Math.toIntExact(present(hours).toMillis() * 100 / hours.length().toMillis());
    }

    public Long id() {
        return id;
    }

    public long webinarId() {
        return webinarId;
    }

    public long dateId() {
        return dateId;
    }

    /** Null while nobody registered is known behind it. */
    public Long registrationId() {
        return registrationId;
    }

    /** As a tool told it; null once matched. */
    public String alias() {
        return alias;
    }

    String aliasKey() {
        return aliasKey;
    }

    public boolean known() {
        return registrationId != null;
    }

    public boolean guest() {
        return guest;
    }

    /** Whether staff said that they were not there. */
    public boolean denied() {
        return denied;
    }

    /** What staff or the person gave for the attestation; null for the registration's own. */
    public String certifiedName() {
        return certifiedName;
    }

    /** Null while the list is open. */
    public Verdict verdict() {
        return verdict;
    }

    public boolean attended() {
        return verdict == Verdict.ATTENDED;
    }

    /** Whether staff said that they were there. */
    public boolean byHand() {
        return sources().contains(Source.HAND);
    }

    public Set<Source> sources() {
        Set<Source> all = EnumSet.noneOf(Source.class);
        stays.forEach(stay -> all.add(stay.source()));
        return all;
    }
}
