package org.relais.attachments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** One file with its bytes, never changed; lists read {@link Listed} instead. */
@Entity
public class Attachment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachment_seq")
    @SequenceGenerator(name = "attachment_seq", allocationSize = 50)
    private Long id;

    private String name;

    @Column(name = "media_type")
    private String type;

    private String alt;
    private int size;
    private Boolean tagged;
    private byte[] content;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Attachment() {}

    Attachment(Judged file, Instant now) {
        name = file.name();
        type = file.type().mediaType();
        alt = file.alt();
        size = file.content().length;
        tagged = file.tagged();
        content = file.content();
        addedAt = now;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public byte[] content() {
        return content.clone();
    }

    Instant addedAt() {
        return addedAt;
    }
}
