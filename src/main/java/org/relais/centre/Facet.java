package org.relais.centre;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.relais.resources.Published;
import org.relais.web.Region;

/** A way to narrow a list: what of it a resource has, and what of it a filter wants. */
enum Facet {
    KIND {
        @Override
        List<String> of(Published resource, Instant now) {
            return List.of(resource.kind().name());
        }

        @Override
        boolean lets(Filter filter, Published resource, Instant now) {
            return filter.kinds().isEmpty() || filter.kinds().contains(resource.kind());
        }
    },
    THEME {
        @Override
        Collection<String> of(Published resource, Instant now) {
            return resource.themes();
        }

        @Override
        boolean lets(Filter filter, Published resource, Instant now) {
            return filter.themes().isEmpty() || common(filter.themes(), resource.themes());
        }
    },
    AUDIENCE {
        @Override
        Collection<String> of(Published resource, Instant now) {
            return resource.audience().stream().map(Enum::name).toList();
        }

        @Override
        boolean lets(Filter filter, Published resource, Instant now) {
            return filter.audience().isEmpty() || common(filter.audience(), resource.audience());
        }
    },
    DEPARTEMENT {
        @Override
        Collection<String> of(Published resource, Instant now) {
            return resource.departements().isEmpty() ? List.of(Filter.NATIONAL) : resource.departements();
        }

        @Override
        boolean lets(Filter filter, Published resource, Instant now) {
            return filter.departement().isEmpty() || of(resource, now).contains(filter.departement());
        }
    },
    REGION {
        @Override
        Collection<String> of(Published resource, Instant now) {
            return resource.departements().stream()
                    .flatMap(code -> Region.around(code).stream())
                    .map(Region::code)
                    .distinct()
                    .toList();
        }

        @Override
        boolean lets(Filter filter, Published resource, Instant now) {
            return filter.region().isEmpty() || of(resource, now).contains(filter.region());
        }
    },
    PERIOD {
        @Override
        List<String> of(Published resource, Instant now) {
            return Arrays.stream(Period.values())
                    .filter(period -> period.holds(resource, now))
                    .map(Enum::name)
                    .toList();
        }

        @Override
        boolean lets(Filter filter, Published resource, Instant now) {
            return filter.period() == null || filter.period().holds(resource, now);
        }
    };

    /** What it has, by the names that an address uses. */
    abstract Collection<String> of(Published resource, Instant now);

    /** Whether the filter, as far as this facet goes, lets it through. */
    abstract boolean lets(Filter filter, Published resource, Instant now);

    private static boolean common(Collection<?> some, Collection<?> others) {
        return some.stream().anyMatch(others::contains);
    }

    static Stream<Facet> all() {
        return Arrays.stream(values());
    }
}
