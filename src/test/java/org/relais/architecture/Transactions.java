package org.relais.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.relais.UseCase;

/** No SMTP and no webhook inside a transaction: follows calls, also through lambdas and to every implementation of an interface of ours. */
final class Transactions {
    private Transactions() {}

    static boolean begins(JavaMethod method) {
        return method.isAnnotatedWith(Transactional.class)
                || method.getOwner().isAnnotatedWith(Transactional.class)
                || method.getOwner().isAnnotatedWith(UseCase.class);
    }

    static ArchCondition<JavaMethod> neverReachARelay() {
        return new ArchCondition<>("never reach a relay") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (begins(method)) {
                    reached(method)
                            .filter(Transactions::leavesTheHouse)
                            .findFirst()
                            .ifPresent(target -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " reaches " + target.getFullName())));
                }
            }
        };
    }

    private static Stream<CodeUnitAccessTarget> reached(JavaMethod from) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(from));
        Set<CodeUnitAccessTarget> targets = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            Stream<CodeUnitAccessTarget> called = Stream.concat(
                    unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
                    unit.getMethodReferencesFromSelf().stream().map(reference -> reference.getTarget()));
            called.filter(targets::add)
                    .flatMap(Transactions::bodies)
                    .filter(seen::add)
                    .forEach(open::push);
        }
        return targets.stream();
    }

    private static Stream<JavaCodeUnit> bodies(CodeUnitAccessTarget target) {
        return target.resolveMember().stream()
                .filter(unit -> Rooms.ours(unit.getOwner()))
                .flatMap(unit -> Stream.concat(
                        Stream.of(unit),
                        unit.getOwner().getAllSubclasses().stream()
                                .flatMap(type -> type.getCodeUnits().stream())
                                .filter(each -> each.getName().equals(unit.getName())
                                        && each.getRawParameterTypes().size()
                                                == unit.getRawParameterTypes().size())));
    }

    private static boolean leavesTheHouse(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        return owner.getName().equals("jakarta.mail.Transport")
                || owner.getPackageName().startsWith("org.eclipse.angus.mail.smtp")
                || owner.getName().equals("org.relais.webhooks.Post")
                || Rooms.ours(owner) && owner.getSimpleName().endsWith("SmtpCourier");
    }
}
