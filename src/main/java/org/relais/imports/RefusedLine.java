package org.relais.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Locale;
import org.relais.files.ImportLine;
import org.relais.files.Reason;
import org.relais.web.Messages;

/** A line of a file that added nobody, by its number; what the line said is not kept (P7, P15). */
@Entity
@Table(name = "refused_line")
public class RefusedLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refused_line_seq")
    @SequenceGenerator(name = "refused_line_seq", allocationSize = 50)
    private Long id;

    @Column(name = "import_run_id")
    private Long importRunId;

    private long line;

    @Enumerated(EnumType.STRING)
    @Column(name = "cell")
    private org.relais.files.Column column;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String detail;

    protected RefusedLine() {}

    RefusedLine(long importRunId, ImportLine.Refused refused) {
        this.importRunId = importRunId;
        line = refused.number();
        column = refused.column();
        reason = refused.reason();
        detail = refused.detail();
    }

    public long line() {
        return line;
    }

    public Reason reason() {
        return reason;
    }

    /** Why, in the reader's language, naming the column where it is about one. */
    public String sentence(Locale locale) {
        String name = column == null ? "" : Messages.text(locale, "import.column." + column.name());
        return Messages.text(locale, reason.key(), detail, name);
    }

    /** What the sentence needs, such as the département that does not exist. */
    public String detail() {
        return detail;
    }
}
