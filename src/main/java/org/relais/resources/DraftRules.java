package org.relais.resources;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.web.Departement;
import org.relais.web.Typed;

/** What must hold of a draft before it may be kept as {@link Content}. */
final class DraftRules {
    static final int LONGEST_TITLE = 160;
    static final int LONGEST_SUMMARY = 600;
    static final int LONGEST_BODY = 20_000;
    static final int LONGEST_PLACE = 200;
    static final int LONGEST_THEME = 40;
    static final int MOST_THEMES = 8;

    private static final List<Consumer<Draft>> ALL = List.of(
            draft -> known(draft.kind()),
            draft -> needed("title", draft.title(), LONGEST_TITLE),
            draft -> Link.typed(draft.link()),
            DraftRules::dated,
            draft -> needed("summary", draft.summary(), LONGEST_SUMMARY),
            draft -> within("body", draft.body(), LONGEST_BODY),
            draft -> within("place", draft.place(), LONGEST_PLACE),
            draft -> codes(draft.departements()),
            draft -> themes(draft.themes()));

    private DraftRules() {}

    /** @throws Refusal for the first rule that is broken */
    static void check(Draft draft) {
        ALL.forEach(rule -> rule.accept(draft));
    }

    static List<Refusal> problems(Draft draft) {
        List<Refusal> all = new ArrayList<>();
        for (Consumer<Draft> rule : ALL) {
            try {
                rule.accept(draft);
            } catch (Refusal refusal) {
                all.add(refusal);
            }
        }
        return all;
    }

    private static void known(ResourceKind kind) {
        if (kind == null) {
            throw Refusal.invalid("kind", "resource.kind-unknown");
        }
    }

    private static void dated(Draft draft) {
        if (draft.kind() == ResourceKind.EVENT && draft.when().startsAt() == null) {
            throw Refusal.invalid("startsAt", "resource.event-needs-a-date");
        }
    }

    private static void needed(String field, String typed, int longest) {
        if (within(field, typed, longest).isEmpty()) {
            throw Refusal.invalid(field, "resource.needs-" + field);
        }
    }

    private static String within(String field, String typed, int longest) {
        String text = Typed.lines(typed);
        if (text.length() > longest) {
            throw Refusal.invalid(field, "resource.too-long", longest);
        }
        return text;
    }

    /** As INSEE writes them. */
    static Set<String> codes(Set<String> typed) {
        return typed.stream()
                .map(code -> Departement.of(code)
                        .map(Departement::code)
                        .orElseThrow(() -> Refusal.invalid("departements", "resource.departement-unknown", code)))
                .collect(Collectors.toSet());
    }

    /** Without those that are blank. */
    static Set<String> themes(Set<String> typed) {
        Set<String> kept = typed.stream()
                .map(theme -> within("themes", theme, LONGEST_THEME))
                .filter(theme -> !theme.isEmpty())
                .collect(Collectors.toSet());
        if (kept.size() > MOST_THEMES) {
            throw Refusal.invalid("themes", "resource.too-many-themes", MOST_THEMES);
        }
        return kept;
    }
}
