package org.relais.webinars;

import java.util.List;
import java.util.Optional;
import org.relais.web.Departement;

/**
 * Which webinars a visitor wants to see.
 *
 * @param theme as it is written, in any case; empty for all
 * @param departement a code; national ones are always among them; what is no département chooses nothing
 */
public record Choice(String theme, String departement) {
    public Choice {
        theme = theme.strip();
        departement = Departement.of(departement).map(Departement::code).orElse("");
    }

    public List<Webinar> of(List<Webinar> webinars) {
        return webinars.stream().filter(webinar -> fits(webinar.presentation())).toList();
    }

    private boolean fits(Presentation words) {
        return (theme.isEmpty() || words.themes().stream().anyMatch(theme::equalsIgnoreCase))
                && (departement.isEmpty()
                        || words.departements().isEmpty()
                        || words.departements().contains(departement));
    }

    public boolean empty() {
        return theme.isEmpty() && departement.isEmpty();
    }

    public Optional<Departement> place() {
        return Departement.of(departement);
    }
}
