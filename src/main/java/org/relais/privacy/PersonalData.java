package org.relais.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is held about somebody, as it is collected for them (P6): fired as an event, each room adds its own part. Values are
 * text, as people read it.
 */
public final class PersonalData {
    private final String address;
    private final String fingerprint;
    private final Map<String, List<Map<String, String>>> parts = new LinkedHashMap<>();

    /**
     * @param address normalised
     * @param fingerprint of the address, under the server's key
     */
    public PersonalData(String address, String fingerprint) {
        this.address = address;
        this.fingerprint = fingerprint;
    }

    public String address() {
        return address;
    }

    public String fingerprint() {
        return fingerprint;
    }

    /**
     * One more line of a part; what was never told is left out.
     *
     * @param part such as {@code registrations}
     * @param namesAndValues in turn, in the order in which they are shown
     */
    public void add(String part, Object... namesAndValues) {
        Map<String, String> line = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                line.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
            }
        }
        parts.computeIfAbsent(part, fresh -> new ArrayList<>()).add(line);
    }

    /** Part → its lines, in the order they were added. */
    public Map<String, List<Map<String, String>>> parts() {
        return parts;
    }
}
