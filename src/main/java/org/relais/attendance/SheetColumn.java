package org.relais.attendance;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of a participants file is about, by the headings that tools give it in French and in English. */
enum SheetColumn {
    NAME(
            "name",
            "name original name",
            "full name",
            "user name",
            "display name",
            "participant",
            "participant name",
            "nom",
            "nom nom original",
            "nom d origine",
            "nom complet",
            "nom d utilisateur",
            "nom du participant",
            "nom et prenom",
            "prenom et nom"),
    FAMILY_NAME("last name", "family name", "surname", "nom de famille"),
    GIVEN_NAME("first name", "given name", "prenom"),
    EMAIL(
            "email",
            "e mail",
            "user email",
            "email address",
            "mail",
            "courriel",
            "adresse e mail",
            "adresse email",
            "adresse mail",
            "adresse electronique",
            "adresse de courriel",
            "adresse e mail de l utilisateur",
            "e mail de l utilisateur",
            "email de l utilisateur"),
    JOINED(
            "join time",
            "joined",
            "joined at",
            "entry time",
            "time joined",
            "heure d arrivee",
            "heure de participation",
            "heure d entree",
            "heure de connexion",
            "heure a laquelle le participant a rejoint la reunion",
            "arrivee",
            "entree",
            "connexion"),
    LEFT(
            "leave time",
            "left",
            "left at",
            "exit time",
            "time exited",
            "heure de depart",
            "heure de sortie",
            "heure de deconnexion",
            "depart",
            "sortie",
            "deconnexion"),
    DURATION(
            "duration",
            "duration minutes",
            "total duration minutes",
            "time in session minutes",
            "in meeting duration",
            "attendance duration",
            "minutes",
            "duree",
            "duree minutes",
            "duree en minutes",
            "duree totale minutes",
            "duree totale",
            "duree de la reunion",
            "duree pendant la reunion",
            "duree de participation",
            "temps de session minutes",
            "temps en session minutes"),
    /** Of the meeting, not of a person: the block that some reports begin with. */
    MEETING(
            "topic",
            "meeting id",
            "start time",
            "sujet",
            "id de reunion",
            "id de la reunion",
            "identifiant de reunion",
            "heure de debut");

    private final Set<String> headings;

    SheetColumn(String... headings) {
        this.headings = Set.of(headings);
    }

    static Optional<SheetColumn> named(String heading) {
        String folded = Normalizer.normalize(heading, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        return Arrays.stream(values())
                .filter(each -> each.headings.contains(folded))
                .findFirst();
    }
}
