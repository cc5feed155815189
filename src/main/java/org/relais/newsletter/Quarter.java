package org.relais.newsletter;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * A quarter of a year. Its issue leaves in its last weeks, so it bears the name of the season that begins then: the issue of
 * October to December is that of winter.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, number * 3, 1).plusMonths(1).minusDays(1);
    }

    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }
}
