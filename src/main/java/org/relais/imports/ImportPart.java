package org.relais.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A piece of a file, until its import is over: any node can read it, and none keeps it (P7). */
@Entity
@Table(name = "import_part")
@IdClass(ImportPart.Key.class)
public class ImportPart {
    /** In bytes. */
    static final int SIZE = 1 << 20;

    @Id
    @Column(name = "import_run_id")
    private Long importRunId;

    @Id
    private Integer number;

    private byte[] content;

    protected ImportPart() {}

    ImportPart(long importRunId, int number, byte[] content) {
        this.importRunId = importRunId;
        this.number = number;
        this.content = content;
    }

    byte[] content() {
        return content;
    }

    /** Which piece of which file. */
    public record Key(Long importRunId, Integer number) implements Serializable {}
}
