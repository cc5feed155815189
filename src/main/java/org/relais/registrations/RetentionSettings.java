package org.relais.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.ConfigProvider;
import org.relais.web.Values;

/** How long registrations keep a name; read once at the start, a wrong value stops it. */
@ApplicationScoped
public class RetentionSettings {
    private final int months = new Values(key -> ConfigProvider.getConfig().getOptionalValue(key, String.class))
            .read("registration.retention.months", "6", Values.number(1, 60));

    /** Months after a webinar's last date. */
    int months() {
        return months;
    }
}
