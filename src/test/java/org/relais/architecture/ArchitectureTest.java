package org.relais.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.relais");
    private static final JavaClasses BAD =
            new ClassFileImporter().importPackages("org.relais.badroom", "org.relais.badneighbour");

    static Stream<ArchRule> rules() {
        return Rules.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeeps(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theBadRoomIsRejectedBy(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(BAD))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    @Test
    void everyRoomOfTheTableIsThere() {
        assertThat(HOUSE.stream().map(Rooms::of).filter(room -> !room.isEmpty()).collect(Collectors.toSet()))
                .isEqualTo(Rooms.MAY_USE.keySet());
    }

    @Test
    void everyFormThatIsOpenToOthersStillExists() {
        assertThat(HOUSE.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(org.relais.web.OpenToOthers.class))
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .collect(Collectors.toSet()))
                .isEqualTo(Routes.OPEN_TO_OTHERS);
    }
}
