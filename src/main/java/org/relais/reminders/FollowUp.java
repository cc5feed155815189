package org.relais.reminders;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.relais.Refusal;
import org.relais.web.Typed;
import org.relais.webinars.WebinarDate;

/**
 * The one mail after a date: prepared at any time, sent once, when the team says so, or as soon as the replay is known and who was
 * there. Then it never changes.
 */
@Entity
@Table(name = "follow_up")
public class FollowUp {
    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_LINK = 500;

    /** Who lets it leave. */
    public enum Sending {
        BY_HAND,
        WHEN_READY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "follow_up_seq")
    @SequenceGenerator(name = "follow_up_seq", allocationSize = 50)
    private Long id;

    @Column(name = "webinar_id")
    private long webinarId;

    @Column(name = "date_id")
    private long dateId;

    private String replay;
    private String survey;

    @Enumerated(EnumType.STRING)
    private Sending sending;

    @ElementCollection
    @CollectionTable(name = "follow_up_text", joinColumns = @JoinColumn(name = "follow_up_id"))
    @MapKeyColumn(name = "readers")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "text")
    private Map<Readers, String> texts = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "follow_up_mailing", joinColumns = @JoinColumn(name = "follow_up_id"))
    @Column(name = "mailing_id")
    private Set<Long> mailings = new TreeSet<>();

    @Column(name = "sent_at")
    private Instant sentAt;

    @Version
    private int version;

    protected FollowUp() {}

    FollowUp(WebinarDate date) {
        webinarId = date.webinar().id();
        dateId = date.id();
        replay = "";
        survey = "";
        sending = Sending.BY_HAND;
    }

    /**
     * As it is typed.
     *
     * @param replay an https address, or blank
     * @param survey the same
     * @param texts a few sentences for each, possibly blank
     */
    public record Draft(String replay, String survey, Sending sending, Map<Readers, String> texts) {}

    void word(Draft draft) {
        refuseIfSent();
        replay = link("replay", draft.replay());
        survey = link("survey", draft.survey());
        sending = draft.sending();
        Map<Readers, String> checked = new EnumMap<>(Readers.class);
        draft.texts().forEach((readers, typed) -> checked.put(readers, text(readers, typed)));
        texts.clear();
        texts.putAll(checked);
    }

    private static String link(String field, String typed) {
        String address = typed == null ? "" : typed.strip();
        if (!address.isEmpty() && (address.length() > LONGEST_LINK || !address.matches("https?://[^\\s<>\"\\[\\]]+"))) {
            throw Refusal.invalid(field, "follow-up.link-invalid");
        }
        return address;
    }

    private static String text(Readers readers, String typed) {
        String text = Typed.lines(typed);
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.invalid(readers.name(), "follow-up.too-long", LONGEST_TEXT);
        }
        return text;
    }

    /** The room's server has made the recording; a link that the team gave meanwhile stays. */
    boolean recorded(String address) {
        boolean news = awaitsRecording();
        if (news) {
            replay = link("replay", address);
        }
        return news;
    }

    private boolean awaitsRecording() {
        return byItself() && replay.isEmpty();
    }

    /** Whether it leaves by itself now, once it is known who was there. */
    boolean ready(WebinarDate date, Instant now) {
        return byItself() && !replay.isEmpty() && date.planned() && date.over(now);
    }

    private boolean byItself() {
        return sentAt == null && sending == Sending.WHEN_READY;
    }

    /** What it may be sent for: a date that took place. */
    void send(Set<Long> opened, WebinarDate date, Instant now) {
        refuseIfSent();
        if (!date.planned() || !date.over(now)) {
            throw Refusal.conflict("follow-up.too-soon");
        }
        mailings.addAll(opened);
        sentAt = now;
    }

    private void refuseIfSent() {
        if (sentAt != null) {
            throw Refusal.conflict("follow-up.sent");
        }
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

    /** Where it can be seen again; empty while it is not known. */
    public String replay() {
        return replay;
    }

    /** Empty when nothing is asked. */
    public String survey() {
        return survey;
    }

    public Sending sending() {
        return sending;
    }

    /** What the team says to them; empty when nothing is added. */
    public String text(Readers readers) {
        return texts.getOrDefault(readers, "");
    }

    public Set<Long> mailings() {
        return new TreeSet<>(mailings);
    }

    /** Null before. */
    public Instant sentAt() {
        return sentAt;
    }

    public int version() {
        return version;
    }
}
