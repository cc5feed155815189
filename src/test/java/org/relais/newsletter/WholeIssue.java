package org.relais.newsletter;

import static org.relais.newsletter.IssueFixture.NOW;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relais.envelope.Content;
import org.relais.newsletter.Snapshot.Origin;
import org.relais.web.Settings;
import org.relais.web.Templates;

/**
 * The most that a mail has to bear: thirty entries of every kind with summaries of three hundred letters, and after them every block
 * that the team can write. In English only its own words are translated, which says the most.
 */
public final class WholeIssue {
    public static final int ENTRIES = 30;
    private static final List<String> TITLES = List.of(
            "Guide de repérage pour les équipes éducatives",
            "Fugue : les premières heures, les premiers gestes",
            "Journée d’étude : aller vers, sans attendre la demande",
            "Une équipe mobile de soutien ouvre en Gironde",
            "Repérage et première écoute : deux jours à Lille",
            "« On m’a crue » : parler à un adulte, épisode 4",
            "Fiche réflexe : conserver les preuves numériques");
    private static final String SUMMARY =
            "Trois professionnelles vont à la rencontre des mineurs victimes et de leurs proches : elles écoutent, orientent et "
                    + "accompagnent, sans condition de plainte. Le document dit comment les joindre, à quelle heure, ce qu’elles peuvent "
                    + "faire seules et ce qui demande l’accord d’un juge ou d’un parent ; il tient en deux pages.";

    private WholeIssue() {}

    /** As it leaves, in one of the languages. */
    public static Content content(Locale language) {
        return content(language, Map.of());
    }

    /** The same from a house that has a logo. */
    public static Content content(Locale language, Path logo) {
        return content(language, Map.of("relais.logo", logo.toString()));
    }

    private static Content content(Locale language, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("relais.base.url", "https://relais.example.org");
        settings.put("relais.reply.to", "equipe@example.org");
        settings.put("relais.postal.address", "1 rue de l’Exemple, 75000 Paris");
        IssueMail mail = new IssueMail(new Templates(), new Settings(key -> Optional.ofNullable(settings.get(key))));
        return mail.contents(issue()).stream()
                .filter(content -> content.language().equals(language.getLanguage()))
                .findFirst()
                .orElseThrow();
    }

    static Issue issue() {
        Wording words = new Wording(
                "L’écoute, la fugue, la suite",
                "Lettre d’information 12 : l’écoute, la fugue, la suite",
                "Ce trimestre, vous avez proposé **31 ressources** ; 26 sont publiées.\n\n- un guide\n- une journée à Rennes");
        Issue issue = new Issue(12, new Quarter(2026, 4), words, IssueFixture.PARIS, NOW);
        issue.assemble(IntStream.range(0, ENTRIES).mapToObj(WholeIssue::entry).toList(), NOW);
        issue.translate(
                Map.of(
                        "title", "Listening, running away, what comes next",
                        "subject", "Newsletter 12: listening, running away, what comes next",
                        "introduction", "You proposed **31 resources** this quarter; 26 are published."),
                NOW);
        Section last =
                issue.contents().sections().get(issue.contents().sections().size() - 1);
        blocks().forEach(block -> issue.write(last, block, NOW));
        return issue;
    }

    private static Snapshot entry(int number) {
        EntryKind kind = EntryKind.values()[number % TITLES.size()];
        boolean webinar = kind == EntryKind.WEBINAR;
        boolean dated = webinar || kind == EntryKind.EVENT || kind == EntryKind.TRAINING;
        return new Snapshot(
                webinar ? Origin.webinar(number, 1) : Origin.resource(number, 1),
                kind,
                TITLES.get(number % TITLES.size()),
                SUMMARY,
                webinar ? "/webinars/fugue-premieres-heures-3f2a" + number : "https://example.org/ressources/" + number,
                number % 3 == 0 ? "" : "Ille-et-Vilaine (35), Loire-Atlantique (44)",
                dated ? NOW.plus(Duration.ofDays(20L + number)) : null);
    }

    private static List<Block> blocks() {
        return List.of(
                new Block(
                        EntryKind.TEXT,
                        "À retenir",
                        "Un **rappel** : [la page](https://example.org/rappel).",
                        "",
                        null),
                new Block(
                        EntryKind.PICTURE,
                        "Deux mains qui se passent un relais",
                        "Dessin d’un atelier de Rennes.",
                        "https://example.org/atelier",
                        new Picture(7L, "0123456789abcdef0123456789abcdef")),
                new Block(EntryKind.BUTTON, "Proposer une ressource", "", "/contribute", null),
                new Block(EntryKind.QUOTE, "Une éducatrice", "J’ai su quoi dire, et qui appeler.", "", null),
                new Block(EntryKind.FIGURES, "Le trimestre", "31 : ressources proposées\n26 : publiées", "", null));
    }
}
