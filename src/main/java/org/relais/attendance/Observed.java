package org.relais.attendance;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.relais.web.MailAddress;

/**
 * One person as a meeting tool saw them.
 *
 * @param registration the id that we gave the tool ourselves, or null
 * @param name as they called themselves, possibly empty
 * @param email lower case, or empty; it serves to find the registration and is not kept
 * @param stays when they were there
 * @param unplaced how long they were there besides, where the tool does not say when
 */
public record Observed(Long registration, String name, String email, List<Interval> stays, Duration unplaced) {
    private static final int LONGEST_NAME = 120;

    public Observed {
        String clean = name.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        name = clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
        stays = List.copyOf(stays);
    }

    /** As registrations keep it (D22); what cannot be an address finds nobody, and a tool writes such things. */
    static String address(String typed) {
        try {
            return MailAddress.normalised(typed);
        } catch (IllegalArgumentException none) {
            return typed.strip().toLowerCase(Locale.ROOT);
        }
    }

    /** What staff see of somebody whom nobody knows: never a whole address. */
    String label() {
        return name.isEmpty() ? email.replaceFirst("@.*", "") : name;
    }
}
