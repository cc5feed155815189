package org.relais.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.relais.staff.Role;

/**
 * Everything that answers HTTP, as its annotations say.
 *
 * @param template the path with its parameters in braces
 * @param allowed the roles, or empty when everyone may
 */
public record Route(String method, String template, String consumes, Optional<Set<Role>> allowed) {
    public static List<Route> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.relais").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(Route::methods)
                        .flatMap(Route::of)
                        .sorted(Comparator.comparing(Route::template).thenComparing(Route::method))
                        .toList();
    }

    /** The path with 0 for every parameter, as nothing has that number, or the first of the words it can be. */
    public String path() {
        return template.replaceAll("\\{\\w+: *\\(?([a-z-]+)\\|[a-z|-]+\\)?}", "$1")
                .replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "0");
    }

    public boolean api() {
        return template.startsWith("/api/");
    }

    public boolean reads() {
        return method.equals("GET");
    }

    /** Sends it, with a body of the kind it expects but nothing in it. */
    public Answer ask(Asking asking) {
        return switch (consumes) {
            case "multipart/form-data" ->
                asking.send(method, path(), "--b--\r\n", "Content-Type", consumes + "; boundary=b");
            case "" -> asking.send(method, path(), null);
            case "*/*" -> asking.send(method, path(), "", "Content-Type", "text/plain");
            default -> asking.send(method, path(), consumes.endsWith("json") ? "{}" : "", "Content-Type", consumes);
        };
    }

    @Override
    public String toString() {
        return method + " " + template;
    }

    /** Whoever sends it. */
    @FunctionalInterface
    public interface Asking {
        Answer send(String method, String path, String body, String... headers);
    }

    private static Stream<Method> methods(JavaClass type) {
        return Arrays.stream(type.reflect().getMethods());
    }

    private static Stream<Route> of(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb -> new Route(
                        verb.value(), templateOf(method), consumedBy(method, verb.value()), allowedOn(method)));
    }

    private static String templateOf(Method method) {
        String whole = "/"
                + Stream.of(method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class))
                        .filter(Objects::nonNull)
                        .map(Path::value)
                        .reduce("", (left, right) -> left + "/" + right);
        String clean = whole.replaceAll("/+", "/");
        return clean.length() > 1 && clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
    }

    private static String consumedBy(Method method, String verb) {
        if (verb.equals("GET") || verb.equals("DELETE")) {
            return "";
        }
        String otherwise =
                templateOf(method).startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded";
        return nearest(method, Consumes.class).map(said -> said.value()[0]).orElse(otherwise);
    }

    private static Optional<Set<Role>> allowedOn(Method method) {
        boolean open = method.isAnnotationPresent(PermitAll.class)
                || !method.isAnnotationPresent(RolesAllowed.class)
                        && method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
        if (open) {
            return Optional.empty();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        nearest(method, RolesAllowed.class)
                .ifPresent(
                        said -> Arrays.stream(said.value()).map(Role::valueOf).forEach(roles::add));
        return Optional.of(roles);
    }

    private static <A extends Annotation> Optional<A> nearest(Method method, Class<A> type) {
        return Optional.ofNullable(method.getAnnotation(type))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(type)));
    }
}
