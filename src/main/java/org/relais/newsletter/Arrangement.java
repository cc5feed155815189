package org.relais.newsletter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relais.Refusal;

/** An order of sections, and of the entries under each, by their ids. */
public record Arrangement(Map<Long, List<Long>> sections) {

    /** Reads « 12:3,5;13:9 ». */
    public static Arrangement typed(String order) {
        if (order == null || !order.matches("(\\d{1,18}:(\\d{1,18}(,\\d{1,18})*)?;?)+")) {
            throw Refusal.invalid("order", "issue.order-unreadable");
        }
        Map<Long, List<Long>> sections = new LinkedHashMap<>();
        for (String part : order.split(";")) {
            String[] halves = part.split(":", 2);
            sections.put(
                    Long.valueOf(halves[0]),
                    Arrays.stream(halves[1].split(","))
                            .filter(id -> !id.isEmpty())
                            .map(Long::valueOf)
                            .toList());
        }
        return new Arrangement(sections);
    }
}
