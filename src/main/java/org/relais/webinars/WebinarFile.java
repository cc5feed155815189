package org.relais.webinars;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** The bytes of a portrait or a document, checked when they came ({@link Upload}); never changed, and read one at a time. */
@Entity
@Table(name = "webinar_file")
public class WebinarFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webinar_file_seq")
    @SequenceGenerator(name = "webinar_file_seq", allocationSize = 50)
    private Long id;

    private String name;

    @Column(name = "media_type")
    private String type;

    private byte[] content;

    @Column(name = "added_at")
    private Instant addedAt;

    protected WebinarFile() {}

    WebinarFile(Upload upload, Instant now) {
        name = upload.name();
        type = upload.type();
        content = upload.content();
        addedAt = now;
    }

    static String address(long id) {
        return "/webinars/files/" + id;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** As its first bytes say. */
    public String type() {
        return type;
    }

    public byte[] content() {
        return content.clone();
    }

    public Instant addedAt() {
        return addedAt;
    }
}
