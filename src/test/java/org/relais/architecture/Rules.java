package org.relais.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.relais.UseCase;
import org.relais.schedule.Tick;

/** Every rule, by the words it is known by. */
final class Rules {
    private static final DescribedPredicate<JavaClass> PAGES_OR_API =
            simpleNameEndingWith("Pages").or(simpleNameEndingWith("Api")).as("pages and API");

    /** The one class that calls a library whose every method declares Exception. */
    private static final Set<String> FORCED = Set.of("org.relais.door.Proof");

    private Rules() {}

    static List<ArchRule> all() {
        return List.of(
                classes().should(Rooms.liveInARoomOfTheTable()),
                classes().should(Rooms.useOnlyTheRoomsListed()),
                classes().should(Rooms.leaveLibrariesInTheirHomes()),
                SlicesRuleDefinition.slices()
                        .matching("org.relais.(*)..")
                        .should()
                        .beFreeOfCycles(),
                names(),
                routesStandInPages(),
                pagesStayThin(),
                repositoriesAreHidden(),
                services(),
                servicesStayBehindHttp(),
                jobs(),
                entitiesHaveVerbs(),
                entitiesKnowNobody(),
                methods().should(Routes.sayWhoMayComeIn()),
                methods().should(Routes.nameOnlyRealRoles()),
                methods().should(Routes.beOpenToOthersOnlyAsListed()),
                methods().should(Transactions.neverReachARelay()),
                GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                codeUnits().should(catchNothingInGeneral()));
    }

    private static ArchRule names() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|D[Tt][Oo]|Facade)")
                .as("names say what a thing is");
    }

    private static ArchRule routesStandInPages() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .doNotHaveSimpleName("Assets")
                .should()
                .haveSimpleNameEndingWith("Pages")
                .orShould()
                .haveSimpleNameEndingWith("Api");
    }

    private static ArchRule pagesStayThin() {
        return noClasses()
                .that(PAGES_OR_API)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..", "java.sql..", "javax.sql..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository");
    }

    private static ArchRule repositoriesAreHidden() {
        return classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();
    }

    private static ArchRule services() {
        return classes().that().haveSimpleNameEndingWith("Service").should().beAnnotatedWith(UseCase.class);
    }

    private static ArchRule servicesStayBehindHttp() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Service")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "freemarker..", "jakarta.mail..");
    }

    private static ArchRule jobs() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Job")
                .and()
                .doNotHaveFullyQualifiedName("org.relais.schedule.TickJob")
                .should()
                .implement(Tick.class);
    }

    private static ArchRule entitiesHaveVerbs() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("(set|get|is)[A-Z].*");
    }

    private static ArchRule entitiesKnowNobody() {
        return noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..", "jakarta.ws.rs..", "jakarta.json..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository");
    }

    /** Not Throwable, which every try-with-resources catches in its byte code. */
    private static ArchCondition<JavaCodeUnit> catchNothingInGeneral() {
        return new ArchCondition<>("not catch Exception") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean general = unit.getTryCatchBlocks().stream()
                        .flatMap(block -> block.getCaughtThrowables().stream())
                        .anyMatch(caught -> caught.isEquivalentTo(Exception.class));
                if (general && !FORCED.contains(unit.getOwner().getName())) {
                    events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " catches Exception"));
                }
            }
        };
    }
}
