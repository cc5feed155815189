package org.relais.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.relais.staff.Role;
import org.relais.web.OpenToOthers;

/** What is asked of everything that answers HTTP. */
final class Routes {
    /** The only forms that others than our own pages may send: a mail program's one click (RFC 8058), a meeting room's report, and a sign-up form that only fills in ours. */
    static final Set<String> OPEN_TO_OTHERS =
            Set.of("UnsubscribePages.oneClick", "BigBlueButtonPages.report", "SignUpPages.fromElsewhere");

    private Routes() {}

    static boolean isRoute(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class);
    }

    static ArchCondition<JavaMethod> sayWhoMayComeIn() {
        return condition(
                "say who may come in, on the method or its class",
                method ->
                        !isRoute(method) || permitsAll(method) || roles(method).isPresent());
    }

    static ArchCondition<JavaMethod> nameOnlyRealRoles() {
        return condition("name only real roles", method -> roles(method)
                .map(allowed -> Arrays.stream(allowed.value()).allMatch(name -> Role.all().stream()
                        .anyMatch(role -> role.name().equals(name))))
                .orElse(true));
    }

    static ArchCondition<JavaMethod> beOpenToOthersOnlyAsListed() {
        return condition(
                "be open to others only as listed",
                method -> !method.isAnnotatedWith(OpenToOthers.class)
                        || OPEN_TO_OTHERS.contains(method.getOwner().getSimpleName() + "." + method.getName()));
    }

    private static boolean permitsAll(JavaMethod method) {
        return method.isAnnotatedWith(PermitAll.class) || method.getOwner().isAnnotatedWith(PermitAll.class);
    }

    private static Optional<RolesAllowed> roles(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return method.tryGetAnnotationOfType(RolesAllowed.class)
                .or(() -> owner.tryGetAnnotationOfType(RolesAllowed.class));
    }

    private static ArchCondition<JavaMethod> condition(String words, Predicate<JavaMethod> holds) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!holds.test(method)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not " + words));
                }
            }
        };
    }
}
