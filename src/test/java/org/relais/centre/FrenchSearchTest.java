package org.relais.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type, and what they should find: title, subject, summary and body of a dozen resources. */
class FrenchSearchTest {
    private static final List<String> SHELF = List.of(
            "1|Prostitution des mineurs : premier bilan|Document. Données. Repérage|Ce que vivent les mineurs victimes.|Le dispositif a ouvert en avril.",
            "2|Guide de repérage pour les équipes éducatives|Document. Repérage. Éducation|Douze signes à croiser.|Les collégiens et les lycéens.",
            "3|Fiche réflexe : fugue d’un mineur accueilli|Document. Fugue|Qui appeler, dans quel ordre.|Prévenir l’aide sociale à l’enfance.",
            "4|Prévention au collège|Action. Prévention. Éducation|Des séances sur la vie affective et sexuelle.|L’intervenante vient deux fois.",
            "5|Les dangers du numérique, épisode 1|Podcast. Numérique. Proches|Les réseaux sociaux et les messageries.|Garder les traces, appeler le 3018.",
            "6|Former les policiers et les gendarmes à l’écoute|Formation. Police et gendarmerie|Deux jours à Lille.|Le recueil de la parole et l’audition.",
            "7|Soigner le psychotraumatisme|Formation. Santé|Pour les médecins et les infirmières.|Le traumatisme complexe chez l’adolescente.",
            "8|Journée du réseau à Bordeaux|Événement. Réseau. Gironde|Rencontre des acteurs de chaque territoire.|Les associations nationales y présentent leurs actions.",
            "9|Le proxénétisme en ligne : qualifier, signaler|Document. Justice|Ce que dit le code pénal.|Les signalements des parquets ont doublé.",
            "10|Parents : que faire, qui appeler ?|Document. Proches|Rester en lien avec son enfant.|Vous n’êtes pas seul·es : des professionnel·les vous écoutent.",
            "11|Accueillir des jeunes sorti·es de l’exploitation sexuelle|Action. Protection de l’enfance|Un hébergement sécurisé.|Les éducateur·rices y travaillent jour et nuit.",
            "12|Cœur de ville : marcher ensemble|Action. La Réunion|Une maraude le soir.|Sécurité des jeunes femmes.");

    private static final Words WORDS = new Words();

    @BeforeAll
    static void fill() {
        WORDS.say(SHELF.stream().map(FrenchSearchTest::text).toList());
        WORDS.refresh();
    }

    private static Words.Text text(String line) {
        String[] parts = line.split("\\|");
        return new Words.Text(Long.parseLong(parts[0]), parts[1], parts[2], parts[3], parts[4]);
    }

    @ParameterizedTest(name = "« {0} » finds {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mineure prostituée | 1
            mineurs | 1 3
            mineure | 1 3
            prostitution des mineur·es | 1
            prostitution des mineur.e.s | 1
            prostitution des mineur(e)s | 1
            prostitution des mineur-e-s | 1
            prostituee | 1
            PROSTITUTION | 1
            prevention | 4
            prévention | 4
            préventions au collège | 4
            college | 4
            reperage | 2 1
            repérages | 2 1
            fugues | 3
            une fugue de mineurs | 3
            l'enfance | 3 11
            l’enfant | 10
            numerique | 5
            numériques | 5
            podcast | 5
            reseau social | 5
            réseaux | 5 8
            formations | 6 7
            gendarme | 6
            écouter | 6
            l'écoute des policiers | 6
            psychotraumatismes | 7
            sante | 7
            médecin | 7
            évènement | 8
            evenement gironde | 8
            association nationale | 8
            proxenetes | 9
            signalement | 9
            parent | 10
            professionnels | 10
            éducateurs | 2 4 11
            éducatrice | 2 4 11
            securite | 12
            sécurisée | 11
            coeur de ville | 12
            cœur | 12
            la réunion | 12
            exploitées sexuellement | 11
            3018 | 5
            justice | 9
            licorne | ''
            """)
    void whatIsTypedFinds(String typed, String expected) {
        Set<Long> wanted = new TreeSet<>();
        Arrays.stream(expected.split(" "))
                .filter(each -> !each.isEmpty())
                .map(Long::valueOf)
                .forEach(wanted::add);
        assertThat(found(WORDS, typed).keySet()).isEqualTo(wanted);
    }

    /** Number to weight. */
    private static Map<Long, Float> found(Words words, String typed) {
        Hits hits = words.find(typed);
        return IntStream.range(0, hits.size())
                .boxed()
                .collect(Collectors.toMap(hits::id, hits::weight, (one, other) -> one, TreeMap::new));
    }

    @Test
    void aTitleWeighsMoreThanABody() {
        Map<Long, Float> found = found(WORDS, "repérage");
        assertThat(found.get(2L)).isGreaterThan(found.get(1L));
    }

    @Test
    void wordsThatSayNothingAloneAreNoSearch() {
        assertThat(Words.tells("de la")).isFalse();
        assertThat(Words.tells(" ")).isFalse();
        assertThat(Words.tells("de la prévention")).isTrue();
    }

    @Test
    void signsOfQueryLanguagesAreOnlySigns() {
        assertThat(found(WORDS, "title:* OR (\"fugue~ AND [a TO")).isEmpty();
        assertThat(found(WORDS, "+fugue* ?")).containsOnlyKeys(3L);
    }

    @Test
    void whatIsForgottenIsNotFound() {
        Words words = new Words();
        words.say(List.of(text(SHELF.get(0))));
        words.refresh();
        words.forget(Set.of(1L));
        words.refresh();
        assertThat(found(words, "mineurs")).isEmpty();
    }
}
