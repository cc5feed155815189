package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relais.testing.Sources;

class MessagesTest {
    private static final String LITERAL = "\"([A-Za-z0-9.-]+)\"";
    private static final Map<String, String> FRENCH = Messages.sentences(Locale.FRENCH);
    private static final Map<String, String> ENGLISH = Messages.sentences(Locale.ENGLISH);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(FRENCH.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(FRENCH.keySet().stream()
                        .filter(key -> !arguments(FRENCH.get(key)).equals(arguments(ENGLISH.get(key)))))
                .isEmpty();
    }

    /** Or a page of one room says the sentence of another. */
    @Test
    void noKeyStandsTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("_fr.properties"))
                    .toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.matches("[\\w.-]+=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .filter(key -> !seen.add(key))
                        .forEach(twice::add);
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everySentenceIsAPattern() {
        Stream.concat(FRENCH.values().stream(), ENGLISH.values().stream())
                .forEach(sentence -> assertThat(new MessageFormat(sentence.replace("'", "''")))
                        .isNotNull());
    }

    @Test
    void everyKeyThatATemplateNamesHasItsSentence() {
        Sources templates = Sources.templates();
        assertThat(missing(templates.all("say\\.text\\(\\s*" + LITERAL + "\\s*[,)]")))
                .isEmpty();
        assertThat(missing(counted(templates.all("say\\.count\\(\\s*" + LITERAL))))
                .isEmpty();
        assertThat(missing(Sources.mailTemplates().all("say\\.text\\(\\s*" + LITERAL + "\\s*[,)]")))
                .isEmpty();
    }

    @Test
    void everyBeginningOfAKeyLeadsSomewhere() {
        Stream<String> beginnings = Stream.concat(
                Sources.templates().all("say\\.(?:text|count)\\(\\s*" + LITERAL + "\\s*\\+"),
                Sources.java().all("(?:text|say|count)\\(\\s*" + LITERAL + "\\s*\\+"));
        assertThat(beginnings.filter(start -> FRENCH.keySet().stream().noneMatch(key -> key.startsWith(start))))
                .isEmpty();
    }

    @Test
    void everyKeyThatCodeNamesHasItsSentence() {
        Sources java = Sources.java();
        String first = "\\(\\s*(?:[a-z]+(?:\\(\\))?(?:\\.[a-z]+\\(\\))*,\\s*)?" + LITERAL + "\\s*[,)]";
        assertThat(missing(java.all("(?:Messages\\.text|\\bsay|say\\(\\)\\.text|say\\.text)" + first)))
                .isEmpty();
        assertThat(missing(counted(java.all("(?:say\\(\\)\\.count|say\\.count)" + first))))
                .isEmpty();
        assertThat(missing(java.all("Refusal\\.(?:unknown|conflict|forbidden)\\(\\s*" + LITERAL + "\\s*[,)]")))
                .isEmpty();
        assertThat(missing(java.all(
                        "Refusal\\.(?:invalid|tooLarge)\\([^;\"]*(?:\"[^\"]*\")?[^;\"]*,\\s*" + LITERAL + "\\s*[,)]")))
                .isEmpty();
        assertThat(missing(java.all("Page\\.see\\([^;]*?,\\s*" + LITERAL + "\\)\\s*;")
                        .map("done."::concat)))
                .isEmpty();
    }

    @Test
    void everyActInTheJournalHasItsWords() {
        Stream<String> acts = Sources.java().all("(?:audit|journal)\\s*\\.record\\(\\s*" + LITERAL);
        assertThat(missing(acts.map("act."::concat))).isEmpty();
    }

    @Test
    void frenchIsTypeset() {
        assertThat(breaking(FRENCH, "(?<!\u202f)[;!?](?=\\s|$|[)»])"))
                .as("U+202F before ; ! ?")
                .isEmpty();
        assertThat(breaking(FRENCH, "(?<!\u00a0|^):(?=\\s|$)"))
                .as("U+00A0 before :")
                .isEmpty();
        assertThat(breaking(FRENCH, "«(?!\u202f)|(?<!\u202f)»"))
                .as("U+202F inside « »")
                .isEmpty();
        assertThat(breaking(FRENCH, "\\.\\.\\.")).as("… in one character").isEmpty();
    }

    @Test
    void apostrophesAreTypographic() {
        assertThat(breaking(FRENCH, "'")).isEmpty();
        assertThat(breaking(ENGLISH, "'")).isEmpty();
    }

    @Test
    void anUnknownKeyIsShownAsItself() {
        assertThat(Messages.text(Locale.FRENCH, "no.such-key")).isEqualTo("no.such-key");
    }

    private static Stream<String> counted(Stream<String> keys) {
        return keys.flatMap(key -> Stream.of(key + ".one", key + ".many"));
    }

    private static Set<String> missing(Stream<String> keys) {
        List<String> all = keys.toList();
        Set<String> missing = new TreeSet<>(all);
        missing.removeAll(FRENCH.keySet());
        return missing;
    }

    private static Map<String, String> breaking(Map<String, String> sentences, String wrong) {
        Pattern pattern = Pattern.compile(wrong);
        return sentences.entrySet().stream()
                .filter(each -> pattern.matcher(each.getValue()).find())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static Set<String> arguments(String sentence) {
        return Pattern.compile("\\{(\\d)")
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
