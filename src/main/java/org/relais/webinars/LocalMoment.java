package org.relais.webinars;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDateTime;

/**
 * A local day and hour is kept as its own words, 2026-12-03T14:00: a timestamp column would be read by way of the server's own
 * zone, in which that hour may not exist, and would be another hour after the server has moved.
 */
@Converter
public class LocalMoment implements AttributeConverter<LocalDateTime, String> {
    @Override
    public String convertToDatabaseColumn(LocalDateTime local) {
        return local == null ? null : local.toString();
    }

    @Override
    public LocalDateTime convertToEntityAttribute(String kept) {
        return kept == null ? null : LocalDateTime.parse(kept);
    }
}
