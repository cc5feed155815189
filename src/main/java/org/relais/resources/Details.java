package org.relais.resources;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.relais.Refusal;
import org.relais.web.Typed;

/** What only some resources have: a way to come online, something to listen to, files; and the language of it all. */
@Embeddable
public class Details {
    /** Those that the form offers, by ISO 639-1. */
    public static final List<String> LANGUAGES = List.of("fr", "en", "es", "pt", "it", "de", "ro", "ar");

    public static final Details PLAIN = new Details("fr", Attendance.IN_PLACE, null, "", Set.of());

    static final int LONGEST_TRANSCRIPT = 50_000;
    static final int MOST_MINUTES = 600;
    public static final int MOST_ATTACHMENTS = 5;

    /** How one takes part in what has a date. */
    public enum Attendance {
        IN_PLACE,
        ONLINE
    }

    private String language;
    private boolean online;

    @Column(name = "audio_minutes")
    private Integer minutes;

    private String transcript;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "resource_attachment", joinColumns = @JoinColumn(name = "resource_id"))
    @Column(name = "attachment_id")
    private Set<Long> attachments = new HashSet<>();

    protected Details() {}

    /**
     * @param minutes of what one listens to, or null
     * @param transcript of it, possibly empty
     * @param attachments the numbers of files
     */
    public Details(
            String language, Attendance attendance, Integer minutes, String transcript, Collection<Long> attachments) {
        if (!LANGUAGES.contains(language)) {
            throw Refusal.invalid("language", "resource.language-unknown");
        }
        if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
            throw Refusal.invalid("minutes", "resource.minutes-wrong", MOST_MINUTES);
        }
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw Refusal.invalid("file", "resource.too-many-attachments", MOST_ATTACHMENTS);
        }
        this.language = language;
        online = attendance == Attendance.ONLINE;
        this.minutes = minutes;
        this.transcript = Typed.lines(transcript);
        if (this.transcript.length() > LONGEST_TRANSCRIPT) {
            throw Refusal.invalid("transcript", "resource.too-long", LONGEST_TRANSCRIPT);
        }
        this.attachments.addAll(attachments);
    }

    /** For one row of its own: two must not share a collection. */
    Details copy() {
        return new Details(language, attendance(), minutes, transcript, attachments);
    }

    public String language() {
        return language;
    }

    public boolean online() {
        return online;
    }

    public Attendance attendance() {
        return online ? Attendance.ONLINE : Attendance.IN_PLACE;
    }

    /** Of what one listens to, or null. */
    public Integer minutes() {
        return minutes;
    }

    /** Possibly empty. */
    public String transcript() {
        return transcript;
    }

    /** Their numbers, the first that came first. */
    public Set<Long> attachments() {
        return new TreeSet<>(attachments);
    }
}
