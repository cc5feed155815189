package org.relais.people;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the ledger says month by month: how often somebody agreed to receive something, and how often they took it back.
 *
 * @param months the newest first
 */
public record Growth(List<Month> months) {
    /**
     * One of them.
     *
     * @param first its first day
     */
    public record Month(LocalDate first, long given, long withdrawn) {}

    /** The longest bar. */
    public long most() {
        return months.stream()
                .flatMap(month -> Stream.of(month.given(), month.withdrawn()))
                .flatMapToLong(LongStream::of)
                .max()
                .orElse(1);
    }
}
