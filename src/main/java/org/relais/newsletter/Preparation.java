package org.relais.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.relais.newsletter.Offer.Offered;
import org.relais.rules.RuleService;
import org.relais.rules.Sorting;
import org.relais.rules.WhatWaits;
import org.relais.web.Messages;
import org.relais.web.Settings;

/** « Préparer le numéro »: what waits, sorted into sections by the team's rules, and words to begin with. Issues are written in French. */
@ApplicationScoped
class Preparation {
    /** What a narrow screen shows of it; the gate looks at longer ones. */
    private static final int LONGEST_SUBJECT = 60;

    private static final int FIRST_TITLES = 3;

    @Inject
    private Offer offer;

    @Inject
    private RuleService rules;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** What the rules take for an issue that may already hold something: what is there or was dropped is not taken again. */
    List<Placed> taken(Issue issue) {
        List<Offered> fresh = offer.of(issue.quarter()).stream()
                .filter(each -> !issue.contents().holds(each.snapshot().origin()))
                .toList();
        return Sorting.sort(rules.all(), fresh, Offered::candidate, rule -> issue.contents()
                        .standing(rule.id()))
                .stream()
                .flatMap(each -> each.all().stream().map(one -> Placed.by(each.rule(), one.snapshot())))
                .toList();
    }

    /** Where one that a person takes belongs, whether or not its rule has room. */
    Placed placed(Offered offered) {
        return Sorting.first(rules.all(), offered.candidate())
                .map(rule -> Placed.by(rule, offered.snapshot()))
                .orElseGet(() -> Placed.byKind(offered.snapshot()));
    }

    /** What the team has not worded yet: a subject that says what stands first, and an outline of what is inside, to rewrite. */
    Wording proposed(Issue issue) {
        return new Wording(
                otherwise(issue.title(), Messages.text(Locale.FRENCH, "issue.proposed-title")),
                otherwise(issue.subject(), subject(issue)),
                otherwise(issue.introduction(), outline(issue.contents())));
    }

    private static String otherwise(String own, String proposed) {
        return own.isBlank() ? proposed : own;
    }

    private static String subject(Issue issue) {
        String number = String.valueOf(issue.number());
        return issue.contents().shown().stream()
                .flatMap(section -> section.entries().stream())
                .map(Entry::title)
                .findFirst()
                .map(first -> Messages.text(Locale.FRENCH, "issue.proposed-subject", number, first))
                .filter(whole -> whole.length() <= LONGEST_SUBJECT)
                .orElseGet(() -> Messages.text(Locale.FRENCH, "issue.plain-subject", number));
    }

    private static String outline(Contents contents) {
        String lines = contents.shown().stream()
                .map(section -> "- **" + section.title() + "** : " + titles(section))
                .collect(Collectors.joining("\n"));
        return Messages.text(Locale.FRENCH, "issue.proposed-introduction") + (lines.isEmpty() ? "" : "\n\n" + lines);
    }

    private static String titles(Section section) {
        List<Entry> entries = section.entries();
        String first = entries.stream().limit(FIRST_TITLES).map(Entry::title).collect(Collectors.joining(", "));
        return first + (entries.size() > FIRST_TITLES ? "…" : "");
    }

    /** So that rules can be tried out on what waits now. */
    void tell(@Observes WhatWaits waiting) {
        Quarter now = Quarter.of(LocalDate.ofInstant(clock.instant(), settings.zone()));
        offer.of(now).forEach(each -> waiting.tell(each.candidate()));
    }
}
