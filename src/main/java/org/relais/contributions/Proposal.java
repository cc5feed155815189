package org.relais.contributions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.resources.Audience;
import org.relais.resources.Author;
import org.relais.resources.Content;
import org.relais.resources.Details;
import org.relais.resources.Details.Attendance;
import org.relais.resources.Draft;
import org.relais.resources.OrganisationType;
import org.relais.resources.ResourceKind;
import org.relais.resources.When;
import org.relais.web.MailAddress;
import org.relais.web.Typed;

/** Answers read as what they are meant to be. */
record Proposal(Answers answers) {
    static final String ATTACHMENTS = "attachments";

    Draft draft() {
        return new Draft(
                ResourceKind.of(answers.typed("kind")).orElse(null),
                answers.typed("title"),
                answers.typed("summary"),
                answers.typed("body"),
                answers.typed("link"),
                When.typed(answers.typed("startsAt"), answers.typed("endsAt")),
                answers.typed("place"),
                departements(),
                words(answers.typed("themes")),
                answers.all("audience").stream()
                        .flatMap(name -> Audience.of(name).stream())
                        .collect(Collectors.toSet()),
                details());
    }

    private Details details() {
        return new Details(
                answers.typed("language").isEmpty() ? "fr" : answers.typed("language"),
                answers.ticked("attendance", Attendance.ONLINE.name()) ? Attendance.ONLINE : Attendance.IN_PLACE,
                minutes(),
                answers.typed("transcript"),
                attachments(answers));
    }

    private Integer minutes() {
        String typed = answers.typed("minutes").strip();
        if (!typed.isEmpty() && !typed.matches("\\d{1,4}")) {
            throw Refusal.invalid("minutes", "contribution.minutes-unreadable");
        }
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    static List<Long> attachments(Answers answers) {
        return answers.all(ATTACHMENTS).stream().map(Long::valueOf).toList();
    }

    /** National says more than the départements that may still be ticked below it. */
    private Set<String> departements() {
        return answers.typed("territory").equals("national") ? Set.of() : new TreeSet<>(answers.all("departements"));
    }

    private static Set<String> words(String typed) {
        return Arrays.stream(typed.split("[,;\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    Author author() {
        Author author = new Author(answers.typed("organisation"), email(), null)
                .registered(OrganisationType.of(answers.typed("type")).orElse(null), answers.typed("number"));
        return answers.ticked("published", "yes") ? author.reachable() : author;
    }

    String email() {
        return Typed.address("email", answers.typed("email"));
    }

    /** Empty while it is none. */
    Optional<String> address() {
        try {
            return Optional.of(MailAddress.normalised(answers.typed("email")));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** @throws Refusal about a field of that step */
    void check(Step step) {
        first(step).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** The first step with something to mend, and what. */
    Optional<Refusal> first() {
        return Step.all().stream().flatMap(step -> first(step).stream()).findFirst();
    }

    /** The same without who sends it, which is settled once it was sent. */
    Optional<Refusal> firstOfTheContent() {
        return Step.all().stream()
                .filter(step -> step != Step.SENDER)
                .flatMap(step -> first(step).stream())
                .findFirst();
    }

    private Optional<Refusal> first(Step step) {
        return (step == Step.SENDER ? ofTheSender() : ofTheContent())
                .stream()
                        .filter(refusal -> step.fields().contains(refusal.field())
                                || step == Step.FILES && "file".equals(refusal.field()))
                        .findFirst();
    }

    private List<Refusal> ofTheContent() {
        try {
            return Content.problems(draft());
        } catch (Refusal unreadable) {
            return List.of(unreadable);
        }
    }

    private List<Refusal> ofTheSender() {
        try {
            author();
            return List.of();
        } catch (Refusal refusal) {
            return List.of(refusal);
        }
    }
}
