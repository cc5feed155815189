package org.relais.webinars;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.relais.Refusal;

/** A document that goes with a webinar: a file of ours or a link, for before or for afterwards. The replay is one of them. */
@Entity
@Table(name = "webinar_handout")
public class Handout {
    static final int LONGEST_TITLE = 160;

    /** From when on everyone sees it. */
    public enum Shown {
        /** As soon as the webinar is public. */
        BEFORE,
        /** When the last date is over. */
        AFTER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webinar_handout_seq")
    @SequenceGenerator(name = "webinar_handout_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "webinar_id")
    private Webinar webinar;

    private int position;
    private String title;

    @Enumerated(EnumType.STRING)
    private Shown shown;

    private String link;

    @Column(name = "file_id")
    private Long fileId;

    protected Handout() {}

    /**
     * As typed.
     *
     * @param link a web address, blank for a file
     */
    public record Draft(String title, Shown shown, String link) {}

    Handout(Webinar webinar, int position, Draft draft, Long fileId) {
        this.webinar = webinar;
        this.position = position;
        title = Words.line("title", draft.title(), LONGEST_TITLE);
        if (title.isEmpty()) {
            throw Refusal.invalid("title", "webinar.handout-needs-title");
        }
        shown = draft.shown();
        link = fileId == null ? new Venue(Venue.Kind.LINK, draft.link()).link() : null;
        if (link == null && fileId == null) {
            throw Refusal.invalid("file", "webinar.handout-needs-file");
        }
        this.fileId = fileId;
    }

    public Long id() {
        return id;
    }

    int position() {
        return position;
    }

    public String title() {
        return title;
    }

    public Shown shown() {
        return shown;
    }

    /** Null when it is a file. */
    public String link() {
        return link;
    }

    /** A {@link WebinarFile}; null when it is a link. */
    public Long fileId() {
        return fileId;
    }

    /** Where it is read. */
    public String address() {
        return link == null ? WebinarFile.address(fileId) : link;
    }
}
