package org.relais.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** The table of the rooms: who may use whom, and which library lives where. */
final class Rooms {
    private static final String ROOT = "org.relais";

    /** Room → the rooms it may use. Settings are web's, so schedule uses web; staff has a tick of its own. */
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("typography", Set.of()),
            Map.entry("web", Set.of("typography")),
            Map.entry("schedule", Set.of("web")),
            Map.entry("staff", Set.of("schedule", "web")),
            Map.entry("envelope", Set.of("web")),
            Map.entry("courier", Set.of("privacy", "staff", "web")),
            Map.entry("outbox", Set.of("privacy", "envelope", "staff", "web")),
            Map.entry("mime", Set.of()),
            Map.entry("inbox", Set.of("privacy", "mime", "calendar", "outbox", "envelope", "staff", "schedule", "web")),
            Map.entry("lanes", Set.of("outbox", "courier", "envelope", "staff", "schedule", "web")),
            Map.entry("mailings", Set.of("outbox", "envelope", "staff", "schedule", "web")),
            Map.entry("deliverability", Set.of("envelope", "staff", "web")),
            Map.entry("calendar", Set.of("web")),
            Map.entry("door", Set.of("privacy", "staff", "schedule", "web")),
            Map.entry("reach", Set.of()),
            Map.entry("links", Set.of("verification", "resources", "reach", "schedule")),
            Map.entry("webhooks", Set.of("reach", "staff", "schedule", "web")),
            Map.entry("privacy", Set.of()),
            Map.entry("consents", Set.of("staff", "web")),
            Map.entry("subscribers", Set.of("consents", "privacy", "webhooks", "outbox", "staff", "schedule", "web")),
            Map.entry(
                    "preferences",
                    Set.of(
                            "subscribers",
                            "consents",
                            "privacy",
                            "door",
                            "outbox",
                            "envelope",
                            "staff",
                            "schedule",
                            "web")),
            Map.entry(
                    "subscriptions",
                    Set.of(
                            "preferences",
                            "subscribers",
                            "consents",
                            "privacy",
                            "door",
                            "outbox",
                            "envelope",
                            "staff",
                            "schedule",
                            "web")),
            Map.entry("centre", Set.of("links", "resources", "calendar", "schedule", "web")),
            Map.entry(
                    "packs",
                    Set.of(
                            "centre",
                            "resources",
                            "privacy",
                            "door",
                            "outbox",
                            "envelope",
                            "typography",
                            "staff",
                            "schedule",
                            "web")),
            Map.entry("files", Set.of("subscribers", "consents", "web")),
            Map.entry(
                    "askings",
                    Set.of(
                            "preferences",
                            "subscribers",
                            "consents",
                            "privacy",
                            "outbox",
                            "envelope",
                            "staff",
                            "schedule",
                            "web")),
            Map.entry(
                    "imports",
                    Set.of(
                            "files",
                            "askings",
                            "subscribers",
                            "consents",
                            "privacy",
                            "door",
                            "outbox",
                            "staff",
                            "schedule",
                            "web")),
            Map.entry("segments", Set.of("subscribers", "consents", "outbox", "staff", "web")),
            Map.entry(
                    "bulk",
                    Set.of("askings", "segments", "subscribers", "consents", "outbox", "staff", "schedule", "web")),
            Map.entry(
                    "renewals", Set.of("preferences", "subscribers", "consents", "outbox", "staff", "schedule", "web")),
            Map.entry("opposition", Set.of("files", "subscribers", "outbox", "staff", "schedule", "web")),
            Map.entry(
                    "people",
                    Set.of(
                            "imports",
                            "files",
                            "segments",
                            "subscribers",
                            "consents",
                            "outbox",
                            "staff",
                            "schedule",
                            "web")),
            Map.entry("rehearsal", Set.of("segments", "consents", "outbox", "envelope", "staff", "schedule", "web")),
            Map.entry("gate", Set.of("rehearsal", "deliverability", "reach", "envelope", "web")),
            Map.entry("review", Set.of("outbox", "envelope", "staff", "web")),
            Map.entry("attachments", Set.of("staff", "schedule", "web")),
            Map.entry("resources", Set.of("attachments", "privacy", "outbox", "staff", "schedule", "web")),
            Map.entry("revisions", Set.of("resources", "attachments", "web")),
            Map.entry("verification", Set.of("revisions", "resources", "attachments", "staff", "schedule", "web")),
            Map.entry(
                    "contributions",
                    Set.of(
                            "verification",
                            "revisions",
                            "resources",
                            "attachments",
                            "privacy",
                            "door",
                            "outbox",
                            "envelope",
                            "staff",
                            "schedule",
                            "web")),
            Map.entry(
                    "webinars",
                    Set.of("attachments", "resources", "calendar", "webhooks", "outbox", "staff", "schedule", "web")),
            Map.entry(
                    "registrations",
                    Set.of(
                            "privacy",
                            "webinars",
                            "resources",
                            "subscribers",
                            "calendar",
                            "inbox",
                            "door",
                            "webhooks",
                            "outbox",
                            "envelope",
                            "staff",
                            "schedule",
                            "web")),
            Map.entry(
                    "invitations",
                    Set.of(
                            "typography",
                            "privacy",
                            "registrations",
                            "webinars",
                            "calendar",
                            "inbox",
                            "door",
                            "webhooks",
                            "outbox",
                            "envelope",
                            "staff",
                            "schedule",
                            "web")),
            Map.entry("roster", Set.of("invitations", "registrations", "webinars", "calendar", "staff", "web")),
            Map.entry(
                    "attendance",
                    Set.of(
                            "paper",
                            "invitations",
                            "registrations",
                            "webinars",
                            "calendar",
                            "outbox",
                            "envelope",
                            "staff",
                            "schedule",
                            "web")),
            Map.entry(
                    "reminders",
                    Set.of(
                            "typography",
                            "attendance",
                            "invitations",
                            "registrations",
                            "webinars",
                            "resources",
                            "segments",
                            "subscribers",
                            "consents",
                            "calendar",
                            "outbox",
                            "envelope",
                            "staff",
                            "schedule",
                            "web")),
            Map.entry("presence", Set.of("staff", "web")),
            Map.entry("rules", Set.of("resources", "staff", "schedule", "web")),
            Map.entry("blueprints", Set.of("newsletter", "staff", "web")),
            Map.entry(
                    "newsletter",
                    Set.of(
                            "typography",
                            "rules",
                            "presence",
                            "attachments",
                            "gate",
                            "rehearsal",
                            "review",
                            "registrations",
                            "webinars",
                            "centre",
                            "verification",
                            "resources",
                            "segments",
                            "subscribers",
                            "consents",
                            "outbox",
                            "envelope",
                            "staff",
                            "schedule",
                            "web")),
            Map.entry("paper", Set.of()),
            Map.entry(
                    "archive",
                    Set.of(
                            "newsletter",
                            "centre",
                            "preferences",
                            "subscribers",
                            "consents",
                            "paper",
                            "envelope",
                            "staff",
                            "web")),
            Map.entry("drafts", Set.of("newsletter", "door", "staff", "schedule", "web")),
            Map.entry(
                    "preview",
                    Set.of("newsletter", "segments", "subscribers", "consents", "outbox", "envelope", "staff", "web")));

    /** Package of a library → its one home. */
    static final Map<String, String> HOMES = Map.ofEntries(
            Map.entry("freemarker", "web"),
            Map.entry("org.owasp", "web"),
            Map.entry("org.quartz", "schedule"),
            Map.entry("org.flywaydb", "schedule"),
            Map.entry("org.hibernate", "schedule"),
            Map.entry("com.password4j", "staff"),
            Map.entry("org.xbill", "deliverability"),
            Map.entry("io.micrometer", "mailings"),
            Map.entry("org.altcha", "door"),
            Map.entry("ch.digitalfondue", "envelope"),
            Map.entry("org.bouncycastle", "envelope"),
            Map.entry("com.amazon.corretto", "envelope"),
            Map.entry("com.openhtmltopdf", "paper"),
            Map.entry("org.jsoup", "gate"),
            Map.entry("org.apache.lucene", "centre"),
            Map.entry("org.apache.tika", "attachments"),
            Map.entry("com.github.difflib", "revisions"),
            Map.entry("net.fortuna.ical4j", "calendar"));

    /**
     * Newsletter writes the smaller Markdown of a mail itself, with inline styles; envelope encodes, courier sends, inbox reads;
     * files of people and of attendance are read, refused lines, people and the roster are written; mailings and preferences
     * write what they know; attendance writes PDFs, attachments reads them.
     */
    private static final Map<String, Set<String>> SHARED = Map.of(
            "org.commonmark", Set.of("web", "newsletter"),
            "org.apache.pdfbox", Set.of("attendance", "attachments"),
            "org.apache.commons.csv",
                    Set.of(
                            "files",
                            "imports",
                            "people",
                            "opposition",
                            "preferences",
                            "attendance",
                            "roster",
                            "mailings"),
            "jakarta.mail", Set.of("envelope", "courier", "mime", "inbox"),
            "org.eclipse.angus", Set.of("courier", "inbox"));

    private Rooms() {}

    /** {@code staff} for {@code org.relais.staff}, empty for the root, and what is no flat room by its whole rest. */
    static String of(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }

    static boolean ours(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    static ArchCondition<JavaClass> liveInARoomOfTheTable() {
        return condition("live in a room of the table, the root holding only Refusal and UseCase", (type, events) -> {
            boolean fine = of(type).isEmpty()
                    ? Set.of("Refusal", "UseCase", "package-info").contains(outermost(type))
                    : MAY_USE.containsKey(of(type));
            if (!fine) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " lives in no room of the table"));
            }
        });
    }

    static ArchCondition<JavaClass> useOnlyTheRoomsListed() {
        return condition(
                "use only the rooms that the table lists",
                (type, events) -> type.getDirectDependenciesFromSelf().stream()
                        .filter(each -> ours(each.getTargetClass()))
                        .filter(each -> !mayUse(of(type), of(each.getTargetClass())))
                        .forEach(each -> report(type, each, events)));
    }

    static ArchCondition<JavaClass> leaveLibrariesInTheirHomes() {
        return condition(
                "leave every library in its home", (type, events) -> type.getDirectDependenciesFromSelf().stream()
                        .filter(each -> isAwayFromHome(type, each.getTargetClass()))
                        .forEach(each -> report(type, each, events)));
    }

    private static boolean isAwayFromHome(JavaClass type, JavaClass used) {
        return HOMES.entrySet().stream()
                        .anyMatch(home ->
                                inside(used, home.getKey()) && !home.getValue().equals(of(type)))
                || SHARED.entrySet().stream()
                        .anyMatch(home ->
                                inside(used, home.getKey()) && !home.getValue().contains(of(type)));
    }

    private static boolean mayUse(String room, String other) {
        return other.isEmpty()
                || other.equals(room)
                || MAY_USE.getOrDefault(room, Set.of()).contains(other);
    }

    private static boolean inside(JavaClass type, String library) {
        return (type.getPackageName() + ".").startsWith(library + ".");
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rooms::outermost).orElse(type.getSimpleName());
    }

    private static void report(JavaClass type, Dependency dependency, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
    }

    private static ArchCondition<JavaClass> condition(String words, Check check) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.look(type, events);
            }
        };
    }

    @FunctionalInterface
    private interface Check {
        void look(JavaClass type, ConditionEvents events);
    }
}
