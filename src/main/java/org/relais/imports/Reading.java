package org.relais.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.relais.files.Encoding;
import org.relais.files.FirstLines;
import org.relais.files.Mapping;
import org.relais.files.Separator;

/**
 * How a file is read.
 *
 * @param columns as a {@link Mapping} writes itself
 * @param ignored the names of the columns that are not taken, or nothing
 * @param lines how many the file has at most, its first one and blank ones included
 */
@Embeddable
public record Reading(
        @Enumerated(EnumType.STRING) Encoding encoding,
        @Enumerated(EnumType.STRING) Separator separator,
        @Column(name = "file_columns") String columns,
        @Column(name = "ignored_columns") String ignored,
        @Column(name = "file_lines") long lines) {
    /** Before the file is here. */
    static final Reading NONE = new Reading(null, null, "", "", 0);

    static Reading of(FirstLines top, Mapping mapping, long lines) {
        return new Reading(top.encoding(), top.separator(), mapping.toString(), mapping.ignored(top.header()), lines);
    }

    Mapping mapping() {
        return Mapping.of(columns);
    }
}
