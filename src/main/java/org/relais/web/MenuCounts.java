package org.relais.web;

import java.util.HashMap;
import java.util.Map;

/** Asked of the rooms as a CDI event when the team's menu is drawn: how many things wait behind an entry. */
public final class MenuCounts {
    private final Map<String, Integer> byEntry = new HashMap<>();

    public void waiting(String entry, int count) {
        byEntry.put(entry, count);
    }

    Map<String, Integer> byEntry() {
        return byEntry;
    }
}
