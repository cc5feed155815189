package org.relais.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.relais.resources.Published;

/** When something takes place, or since when it can be found. */
public enum Period {
    COMING,
    MONTH,
    YEAR;

    static Optional<Period> of(String typed) {
        String name = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    boolean holds(Published resource, Instant now) {
        return switch (this) {
            case COMING -> comes(resource, now);
            case MONTH -> resource.validatedAt().isAfter(now.minus(Duration.ofDays(30)));
            case YEAR -> resource.validatedAt().isAfter(now.minus(Duration.ofDays(365)));
        };
    }

    /** What has begun and goes on is still to come. */
    private static boolean comes(Published resource, Instant now) {
        Instant last = resource.when().endsAt() == null
                ? resource.when().startsAt()
                : resource.when().endsAt();
        return last != null && last.isAfter(now);
    }
}
