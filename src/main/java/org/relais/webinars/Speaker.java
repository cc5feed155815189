package org.relais.webinars;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.relais.Refusal;

/** Who speaks: a name or a function, and a portrait that is said in words too. */
@Entity
@Table(name = "webinar_speaker")
public class Speaker {
    static final int LONGEST = 160;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webinar_speaker_seq")
    @SequenceGenerator(name = "webinar_speaker_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "webinar_id")
    private Webinar webinar;

    private int position;
    private String name;
    private String role;

    @Column(name = "photo_id")
    private Long photoId;

    @Column(name = "photo_text")
    private String photoText;

    protected Speaker() {}

    /**
     * As typed.
     *
     * @param role what they do, possibly empty
     * @param photoText what the portrait shows, for those who do not see it
     */
    public record Draft(String name, String role, String photoText) {}

    Speaker(Webinar webinar, int position, Draft draft, Long photoId) {
        this.webinar = webinar;
        this.position = position;
        present(draft, photoId);
    }

    /** @param photoId the portrait from now on, or null for none */
    final void present(Draft draft, Long photoId) {
        name = Words.line("name", draft.name(), LONGEST);
        if (name.isEmpty()) {
            throw Refusal.invalid("name", "webinar.speaker-needs-name");
        }
        role = Words.line("role", draft.role(), LONGEST);
        photoText = photoId == null ? "" : Words.line("photoText", draft.photoText(), LONGEST);
        if (photoId != null && photoText.isEmpty()) {
            throw Refusal.invalid("photoText", "webinar.photo-needs-words");
        }
        this.photoId = photoId;
    }

    Draft draft() {
        return new Draft(name, role, photoText);
    }

    public Long id() {
        return id;
    }

    int position() {
        return position;
    }

    public String name() {
        return name;
    }

    public String role() {
        return role;
    }

    /** A {@link WebinarFile}, or null. */
    public Long photoId() {
        return photoId;
    }

    public String photoText() {
        return photoText;
    }
}
