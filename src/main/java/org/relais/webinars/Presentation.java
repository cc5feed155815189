package org.relais.webinars;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.resources.Audience;
import org.relais.web.Departement;

/** What a webinar says of itself, checked: nothing else can be kept. */
@Embeddable
public class Presentation {
    static final int LONGEST_TITLE = 160;
    static final int LONGEST_SUMMARY = 300;
    static final int LONGEST_DESCRIPTION = 20_000;
    static final int LONGEST_THEME = 40;
    static final int MOST_THEMES = 8;

    private String title;

    @Column(name = "discreet_title")
    private String discreetTitle;

    private String summary;
    private String description;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "webinar_departement", joinColumns = @JoinColumn(name = "webinar_id"))
    @Column(name = "departement")
    private Set<String> departements = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "webinar_theme", joinColumns = @JoinColumn(name = "webinar_id"))
    @Column(name = "theme")
    private Set<String> themes = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "webinar_audience", joinColumns = @JoinColumn(name = "webinar_id"))
    @Column(name = "audience")
    @Enumerated(EnumType.STRING)
    private Set<Audience> audience = new HashSet<>();

    protected Presentation() {}

    /**
     * As it was typed.
     *
     * @param discreetTitle said in calendars and subjects of those in discreet mode (P13); blank is a neutral one
     * @param description Markdown
     * @param departements INSEE codes; none is national
     */
    public record Draft(
            String title,
            String discreetTitle,
            String summary,
            String description,
            Set<String> departements,
            Set<String> themes,
            Set<Audience> audience) {}

    public Presentation(Draft draft) {
        title = Words.line("title", draft.title(), LONGEST_TITLE);
        if (title.isEmpty()) {
            throw Refusal.invalid("title", "webinar.needs-title");
        }
        discreetTitle = Words.line("discreetTitle", draft.discreetTitle(), LONGEST_TITLE);
        summary = Words.line("summary", draft.summary(), LONGEST_SUMMARY);
        description = Words.text("description", draft.description(), LONGEST_DESCRIPTION);
        departements.addAll(codes(draft.departements()));
        themes.addAll(themes(draft.themes()));
        audience.addAll(draft.audience());
    }

    /** Whether calendars and mails would say the same: the themes, the audience and the territory are for lists only. */
    boolean reads(Presentation other) {
        return title.equals(other.title)
                && discreetTitle.equals(other.discreetTitle)
                && summary.equals(other.summary)
                && description.equals(other.description);
    }

    boolean is(Presentation other) {
        return reads(other)
                && departements.equals(other.departements)
                && themes.equals(other.themes)
                && audience.equals(other.audience);
    }

    private static Set<String> codes(Set<String> typed) {
        return typed.stream()
                .map(code -> Departement.of(code)
                        .map(Departement::code)
                        .orElseThrow(() -> Refusal.invalid("departements", "webinar.departement-unknown", code)))
                .collect(Collectors.toSet());
    }

    private static Set<String> themes(Set<String> typed) {
        Set<String> kept = typed.stream()
                .map(theme -> Words.line("themes", theme, LONGEST_THEME))
                .filter(theme -> !theme.isEmpty())
                .collect(Collectors.toSet());
        if (kept.size() > MOST_THEMES) {
            throw Refusal.invalid("themes", "webinar.too-many-themes", MOST_THEMES);
        }
        return kept;
    }

    public String title() {
        return title;
    }

    /** Empty when staff chose none. */
    public String discreetTitle() {
        return discreetTitle;
    }

    /** One or two sentences, possibly empty. */
    public String summary() {
        return summary;
    }

    /** Markdown, possibly empty. */
    public String description() {
        return description;
    }

    /** INSEE codes in order; none is national. */
    public Set<String> departements() {
        return new TreeSet<>(departements);
    }

    public List<Departement> territory() {
        return departements().stream()
                .flatMap(code -> Departement.of(code).stream())
                .toList();
    }

    public Set<String> themes() {
        return new TreeSet<>(themes);
    }

    public Set<Audience> audience() {
        return new TreeSet<>(audience);
    }
}
