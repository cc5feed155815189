package org.relais.resources;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.relais.web.WrongSetting;

/** What the operator decides about verification; the list for people is in deploy/configuration.md. */
@ApplicationScoped
public class ReviewSettings {
    private static final String KEY = "relais.review.second.look";

    private final Set<ResourceKind> twice = EnumSet.noneOf(ResourceKind.class);

    public ReviewSettings() {
        String kinds =
                ConfigProvider.getConfig().getOptionalValue(KEY, String.class).orElse("");
        Arrays.stream(kinds.split(","))
                .map(String::strip)
                .filter(kind -> !kind.isEmpty())
                .forEach(kind -> twice.add(ResourceKind.of(kind)
                        .orElseThrow(() -> new WrongSetting(KEY, "must be kinds such as PODCAST,TOOL"))));
    }

    /** Kinds that two people must have looked at. */
    Set<ResourceKind> twice() {
        return twice;
    }
}
