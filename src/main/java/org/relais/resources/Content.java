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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.relais.Refusal;
import org.relais.web.Departement;
import org.relais.web.Typed;

/** What a resource says, checked: nothing else can be kept. Apart from its life, so that a later version can stand beside it. */
@Embeddable
public class Content {
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
        DraftRules.check(draft);
        kind = draft.kind();
        title = Typed.lines(draft.title()).replaceAll("\\s+", " ");
        summary = Typed.lines(draft.summary());
        body = Typed.lines(draft.body());
        link = Link.typed(draft.link()).map(Link::address).orElse(null);
        linkKey = Link.typed(draft.link()).map(Link::normalised).orElse(null);
        startsAt = draft.when().startsAt();
        endsAt = draft.when().endsAt();
        zone = draft.when().zone().getId();
        place = Typed.lines(draft.place());
        departements.addAll(DraftRules.codes(draft.departements()));
        themes.addAll(DraftRules.themes(draft.themes()));
        audience.addAll(draft.audience());
        details = draft.details().copy();
    }

    /** What would be refused, each once, so that a form in steps tells what belongs to the step at hand. */
    public static List<Refusal> problems(Draft draft) {
        return DraftRules.problems(draft);
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
