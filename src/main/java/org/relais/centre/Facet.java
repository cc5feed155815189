package org.relais.centre;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.resources.Audience;
import org.relais.resources.Details;
import org.relais.resources.Published;
import org.relais.resources.ResourceKind;
import org.relais.web.Departement;
import org.relais.web.Region;
import org.relais.web.Typed;

/** A way to narrow a list: what of it a resource has, and what of it an address may ask for. */
enum Facet {
    KIND {
        @Override
        Collection<String> of(Published resource) {
            return List.of(resource.kind().name());
        }

        @Override
        Optional<String> read(String typed) {
            return ResourceKind.of(typed).map(Enum::name);
        }
    },
    THEME {
        @Override
        Collection<String> of(Published resource) {
            return resource.themes();
        }

        @Override
        Optional<String> read(String typed) {
            String theme = Typed.lines(typed);
            return Optional.of(theme.length() <= LONGEST_THEME ? theme : theme.substring(0, LONGEST_THEME))
                    .filter(each -> !each.isEmpty());
        }
    },
    AUDIENCE {
        @Override
        Collection<String> of(Published resource) {
            return resource.audience().stream().map(Enum::name).toList();
        }

        @Override
        Optional<String> read(String typed) {
            return Audience.of(typed).map(Enum::name);
        }
    },
    DEPARTEMENT {
        @Override
        Collection<String> of(Published resource) {
            return resource.departements().isEmpty() ? List.of(Filter.NATIONAL) : resource.departements();
        }

        @Override
        Optional<String> read(String typed) {
            return Filter.NATIONAL.equals(typed)
                    ? Optional.of(typed)
                    : Departement.of(typed).map(Departement::code);
        }
    },
    REGION {
        @Override
        Collection<String> of(Published resource) {
            return resource.departements().stream()
                    .map(REGIONS::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        @Override
        Optional<String> read(String typed) {
            return Region.of(typed).map(Region::code);
        }
    },
    LANGUAGE {
        @Override
        Collection<String> of(Published resource) {
            return List.of(resource.language());
        }

        @Override
        Optional<String> read(String typed) {
            return Optional.of(typed.strip().toLowerCase(Locale.ROOT)).filter(Details.LANGUAGES::contains);
        }
    },
    PERIOD {
        /** What it has of this one changes by itself: see {@link Places}. */
        @Override
        Collection<String> of(Published resource) {
            return List.of();
        }

        @Override
        Optional<String> read(String typed) {
            return Period.of(typed).map(Enum::name);
        }
    };

    private static final int LONGEST_THEME = 40;

    /** Département to region: looked up for every resource of every page. */
    private static final Map<String, String> REGIONS = Region.all().stream()
            .flatMap(region -> region.departements().stream().map(code -> Map.entry(code, region.code())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** What it has, by the names that an address uses. */
    abstract Collection<String> of(Published resource);

    /** A value as it was typed into an address; empty when there is no such thing. */
    abstract Optional<String> read(String typed);

    /** As an address calls it. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Facet called(String parameter) {
        return valueOf(parameter.toUpperCase(Locale.ROOT));
    }

    static Stream<Facet> all() {
        return Arrays.stream(values());
    }
}
