package org.relais.askings;

import java.util.Map;

/** How many of a lot stand where. */
public record Answers(long waiting, long asked, long confirmed, long declined, long expired, long passedOver) {
    static Answers of(Map<AskedPerson.Status, Long> counts) {
        return new Answers(
                counts.getOrDefault(AskedPerson.Status.WAITING, 0L),
                counts.getOrDefault(AskedPerson.Status.ASKED, 0L),
                counts.getOrDefault(AskedPerson.Status.CONFIRMED, 0L),
                counts.getOrDefault(AskedPerson.Status.DECLINED, 0L),
                counts.getOrDefault(AskedPerson.Status.EXPIRED, 0L),
                counts.getOrDefault(AskedPerson.Status.PASSED_OVER, 0L));
    }

    /** Whoever was written to, whatever they made of it. */
    public long written() {
        return asked + confirmed + declined + expired;
    }

    public long people() {
        return waiting + written() + passedOver;
    }
}
