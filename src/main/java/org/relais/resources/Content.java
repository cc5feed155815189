package org.relais.resources;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.web.Departement;
import org.relais.web.Typed;

/** What a resource says, checked: nothing else can be kept. Apart from its life, so that a later version can stand beside it. */
@Embeddable
public class Content {
    static final int LONGEST_TITLE = 160;
    static final int LONGEST_SUMMARY = 600;
    static final int LONGEST_BODY = 20_000;
    static final int LONGEST_PLACE = 200;
    static final int LONGEST_THEME = 40;
    static final int MOST_THEMES = 8;

    private static final List<Consumer<Draft>> CHECKS = List.of(
            draft -> known(draft.kind()),
            draft -> needed("title", draft.title(), LONGEST_TITLE),
            draft -> Link.typed(draft.link()),
            Content::dated,
            draft -> needed("summary", draft.summary(), LONGEST_SUMMARY),
            draft -> within("body", draft.body(), LONGEST_BODY),
            draft -> within("place", draft.place(), LONGEST_PLACE),
            draft -> codes(draft.departements()),
            draft -> themes(draft.themes()));

    @Enumerated(EnumType.STRING)
    private ResourceKind kind;

    private String title;
    private String summary;
    private String body;
    private String link;

    @Column(name = "link_key")
    private String linkKey;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String zone;
    private String place;

    @Embedded
    private Details details;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "resource_departement", joinColumns = @JoinColumn(name = "resource_id"))
    @Column(name = "departement")
    private Set<String> departements = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "resource_theme", joinColumns = @JoinColumn(name = "resource_id"))
    @Column(name = "theme")
    private Set<String> themes = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "resource_audience", joinColumns = @JoinColumn(name = "resource_id"))
    @Column(name = "audience")
    @Enumerated(EnumType.STRING)
    private Set<Audience> audience = new HashSet<>();

    protected Content() {}

    public Content(Draft draft) {
        CHECKS.forEach(check -> check.accept(draft));
        kind = draft.kind();
        title = needed("title", draft.title(), LONGEST_TITLE).replaceAll("\\s+", " ");
        summary = needed("summary", draft.summary(), LONGEST_SUMMARY);
        body = within("body", draft.body(), LONGEST_BODY);
        link = Link.typed(draft.link()).map(Link::address).orElse(null);
        linkKey = Link.typed(draft.link()).map(Link::normalised).orElse(null);
        startsAt = draft.when().startsAt();
        endsAt = draft.when().endsAt();
        zone = draft.when().zone().getId();
        place = within("place", draft.place(), LONGEST_PLACE);
        departements.addAll(codes(draft.departements()));
        themes.addAll(themes(draft.themes()));
        audience.addAll(draft.audience());
        details = draft.details().copy();
    }

    /** What would be refused, each once, so that a form in steps tells what belongs to the step at hand. */
    public static List<Refusal> problems(Draft draft) {
        List<Refusal> all = new ArrayList<>();
        for (Consumer<Draft> check : CHECKS) {
            try {
                check.accept(draft);
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

    private static String needed(String field, String typed, int longest) {
        String text = within(field, typed, longest);
        if (text.isEmpty()) {
            throw Refusal.invalid(field, "resource.needs-" + field);
        }
        return text;
    }

    private static String within(String field, String typed, int longest) {
        String text = Typed.lines(typed);
        if (text.length() > longest) {
            throw Refusal.invalid(field, "resource.too-long", longest);
        }
        return text;
    }

    private static Set<String> codes(Set<String> typed) {
        return typed.stream()
                .map(code -> Departement.of(code)
                        .map(Departement::code)
                        .orElseThrow(() -> Refusal.invalid("departements", "resource.departement-unknown", code)))
                .collect(Collectors.toSet());
    }

    private static Set<String> themes(Set<String> typed) {
        Set<String> kept = typed.stream()
                .map(theme -> within("themes", theme, LONGEST_THEME))
                .filter(theme -> !theme.isEmpty())
                .collect(Collectors.toSet());
        if (kept.size() > MOST_THEMES) {
            throw Refusal.invalid("themes", "resource.too-many-themes", MOST_THEMES);
        }
        return kept;
    }

    public ResourceKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    /** Markdown, possibly empty. */
    public String body() {
        return body;
    }

    /** An http or https address, or null. */
    public String link() {
        return link;
    }

    /** Of {@link Link#normalised}, or null. */
    public String linkKey() {
        return linkKey;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Possibly empty. */
    public String place() {
        return place;
    }

    /** INSEE codes in order; none is national. */
    public Set<String> departements() {
        return new TreeSet<>(departements);
    }

    /** The same with their names. */
    public List<Departement> territory() {
        return departements().stream()
                .flatMap(code -> Departement.of(code).stream())
                .toList();
    }

    public Set<String> themes() {
        Set<String> sorted = new TreeSet<>(Comparator.comparing(Folded::of).thenComparing(Comparator.naturalOrder()));
        sorted.addAll(themes);
        return sorted;
    }

    public Set<Audience> audience() {
        return new TreeSet<>(audience);
    }

    public Details details() {
        return details;
    }

    /** As it would be typed again. */
    public Draft draft() {
        When when = new When(startsAt, endsAt, zone());
        return new Draft(
                kind,
                title,
                summary,
                body,
                link,
                when,
                place,
                Set.copyOf(departements),
                Set.copyOf(themes),
                Set.copyOf(audience),
                details);
    }
}
