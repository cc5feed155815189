package org.relais.files;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column of a file of subscribers, which its header may name in French or English, whatever the accents, case and spaces. */
public enum Column {
    EMAIL(
            "email",
            254,
            "mail",
            "courriel",
            "adresse",
            "adresseelectronique",
            "adressemail",
            "adresseemail",
            "emailaddress"),
    GIVEN_NAME("givenName", 100, "prenom", "firstname"),
    FAMILY_NAME("familyName", 100, "nom", "nomdefamille", "lastname", "surname"),
    LANGUAGE("language", 20, "langue", "lang"),
    DEPARTEMENT("departement", 60, "dept", "dep", "department", "codedepartement", "departementcode"),
    PROFESSION("profession", 150, "metier", "fonction", "job", "jobtitle"),
    STRUCTURE("structure", 200, "organisme", "organisation", "organization", "etablissement", "service"),
    TOPICS("topics", 60, "topic", "abonnements", "abonnement", "envois", "listes");

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]");
    private final String field;
    private final int longest;
    private final List<String> otherNames;

    Column(String field, int longest, String... otherNames) {
        this.field = field;
        this.longest = longest;
        this.otherNames = List.of(otherNames);
    }

    /** The column that a header cell names, if we know it. */
    static Optional<Column> named(String header) {
        String plain = plain(header);
        return Arrays.stream(values())
                .filter(column -> plain(column.field).equals(plain) || column.otherNames.contains(plain))
                .findFirst();
    }

    /** Letters and digits only, lower case, without accents. */
    static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return OTHER.matcher(apart).replaceAll("");
    }

    /** Its name in JSON. */
    public String field() {
        return field;
    }

    /** In characters. */
    int longest() {
        return longest;
    }
}
