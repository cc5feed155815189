package org.relais.registrations;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.relais.Refusal;
import org.relais.calendar.Answer;

/**
 * Somebody who wants to come to a webinar, to one date of a series or to all of them. PENDING until the address is confirmed (and
 * purged after 7 days); AWAITING_APPROVAL where the team decides; then in the line, WAITLISTED, and REGISTERED as soon as a seat is
 * free, which is mostly at once; CANCELLED by the person, by a decline in the calendar or by the team, and back by a new
 * registration. What somebody answers to the invitation is one state, whether it comes by the calendar, by the mail's links or
 * from the page; a new time asks again and keeps the seat, a change of words keeps the answer (CALENDAR 24).
 */
@Entity
public class Registration {
    /** How long the link that confirms an address works (S11). */
    public static final Duration TO_CONFIRM = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "registration_seq")
    @SequenceGenerator(name = "registration_seq", allocationSize = 50)
    private Long id;

    @Column(name = "webinar_id")
    private long webinarId;

    @Column(name = "date_id")
    private Long dateId;

    private long scope;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    @Embedded
    private Participant participant;

    @Embedded
    private Exchange exchange;

    @Embedded
    private Entrance entrance;

    @Column(name = "waiting_number")
    private Long waitingNumber;

    @Embedded
    private Life life;

    @ElementCollection
    @CollectionTable(name = "registration_answer", joinColumns = @JoinColumn(name = "registration_id"))
    @MapKeyColumn(name = "question_id")
    @Column(name = "text")
    private Map<Long, String> responses = new HashMap<>();

    @Version
    private int version;

    protected Registration() {}

    /** @param dateId one date of a series, or null for all there is */
    public Registration(long webinarId, Long dateId, Participant participant, Instant now) {
        this.webinarId = webinarId;
        this.dateId = dateId;
        scope = dateId == null ? 0 : dateId;
        this.participant = participant;
        status = RegistrationStatus.PENDING;
        exchange = Exchange.none();
        entrance = Entrance.fresh();
        life = Life.begun(now);
    }

    /** Asked once more, before the address was confirmed or after having left: what is said now counts. */
    void askAgain(Participant now, Instant at) {
        refuseUnless(status == RegistrationStatus.PENDING || status == RegistrationStatus.CANCELLED);
        participant = now;
        status = RegistrationStatus.PENDING;
        life.asked(at);
        exchange.askAgain();
    }

    /** Back in the line after having left, as the same person. */
    void comeBack(Instant now) {
        refuseUnless(status == RegistrationStatus.CANCELLED);
        status = RegistrationStatus.PENDING;
        life.asked(now);
    }

    /** What was answered to the webinar's own questions. */
    void respond(Map<Long, String> texts) {
        responses.clear();
        responses.putAll(texts);
    }

    /** The address is the person's. */
    void confirm(Instant now) {
        refuseUnless(status == RegistrationStatus.PENDING);
        life.confirmed(now);
    }

    void awaitApproval() {
        refuseUnless(status == RegistrationStatus.PENDING);
        status = RegistrationStatus.AWAITING_APPROVAL;
    }

    /** Behind everyone who waits already. */
    void queue(long number) {
        refuseUnless(status == RegistrationStatus.PENDING || status == RegistrationStatus.AWAITING_APPROVAL);
        status = RegistrationStatus.WAITLISTED;
        waitingNumber = number;
    }

    void seat() {
        refuseUnless(status == RegistrationStatus.WAITLISTED);
        status = RegistrationStatus.REGISTERED;
        waitingNumber = null;
    }

    void refuse(Instant now) {
        refuseUnless(status == RegistrationStatus.AWAITING_APPROVAL);
        leave(now);
    }

    /** @return false when it was so already */
    boolean cancel(Instant now) {
        if (status == RegistrationStatus.CANCELLED) {
            return false;
        }
        refuseUnless(status != RegistrationStatus.PENDING);
        leave(now);
        return true;
    }

    private void leave(Instant now) {
        status = RegistrationStatus.CANCELLED;
        waitingNumber = null;
        life.cancelled(now);
    }

    /** There is a new time: they keep the seat, and are asked again (CALENDAR 24). */
    public void askForTheNewTime() {
        exchange.askAgain();
    }

    /** Another zone for the hours, and what the team should know. */
    void adjust(ZoneId zone, String needs) {
        participant.adjust(zone, needs);
    }

    void forgetNeeds() {
        participant.forgetNeeds();
    }

    /** A message to them came back, or was refused: the seat stays, the team sees it. */
    void mailFailed(Instant now) {
        life.mailFailed(now);
    }

    /** Of nobody any more who it was (P8). */
    void erase(Instant now) {
        participant.erase();
        responses.clear();
        exchange.forget();
        entrance.revoke();
        life.erased(now);
    }

    private static void refuseUnless(boolean possible) {
        if (!possible) {
            throw Refusal.conflict("registration.cannot-change");
        }
    }

    public Long id() {
        return id;
    }

    public long webinarId() {
        return webinarId;
    }

    /** One date of a series; null for all there is. */
    public Long dateId() {
        return dateId;
    }

    /** Whether it is for that date, alone or among all. */
    public boolean covers(long date) {
        return dateId == null || dateId == date;
    }

    public RegistrationStatus status() {
        return status;
    }

    /** In use: neither still to be confirmed nor cancelled. */
    public boolean stands() {
        return status != RegistrationStatus.PENDING && status != RegistrationStatus.CANCELLED;
    }

    public boolean registered() {
        return status == RegistrationStatus.REGISTERED;
    }

    /** Null once erased. */
    public String email() {
        return participant.email();
    }

    /** Null once erased. */
    public String fingerprint() {
        return participant.fingerprint();
    }

    /** As it was typed: check it before it is shown to anybody else (S10). Null when not told. */
    public String name() {
        return participant.name();
    }

    public String departement() {
        return participant.departement();
    }

    public String profession() {
        return participant.profession();
    }

    public String structure() {
        return participant.structure();
    }

    public ZoneId zone() {
        return participant.zone();
    }

    public String language() {
        return participant.language();
    }

    public Mode mode() {
        return participant.mode();
    }

    public String needs() {
        return participant.needs();
    }

    public Answer answer() {
        return exchange.whole();
    }

    /** What was sent and answered. */
    public Exchange exchange() {
        return exchange;
    }

    public Entrance entrance() {
        return entrance;
    }

    public Life life() {
        return life;
    }

    /** To the webinar's own questions, by their numbers. */
    public Map<Long, String> responses() {
        return Map.copyOf(responses);
    }

    /** The place in the line's order, not in the line: numbers have gaps. Null unless waiting. */
    public Long waitingNumber() {
        return waitingNumber;
    }
}
