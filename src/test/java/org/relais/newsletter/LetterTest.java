package org.relais.newsletter;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relais.newsletter.IssueFixture.NOW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.relais.Refusal;
import org.relais.newsletter.IssueMail.Slots;
import org.relais.newsletter.Letter.Gap;
import org.relais.newsletter.Snapshot.Origin;
import org.relais.web.Settings;
import org.relais.web.Templates;

/** One issue for readers of two languages. */
class LetterTest {
    private static final Map<String, String> WORDS = Map.of(
            "subject", "Newsletter 12 : it's the boys' turn",
            "title", "Listening, running away",
            "introduction", "This *quarter* : one guide.");

    private final IssueMail mail = new IssueMail(new Templates(), new Settings(key -> Optional.empty()));
    private final Issue issue = IssueFixture.empty();

    private Letter english() {
        return mail.letter(issue, ENGLISH);
    }

    private void place() {
        issue.assemble(
                List.of(new Snapshot(
                        Origin.resource(1, 1),
                        EntryKind.DOCUMENT,
                        "Guide d'écoute",
                        "Douze signes : à croiser !",
                        "https://example.org/1",
                        "",
                        null)),
                NOW);
    }

    @Test
    void whatNobodyTranslatedIsReadInFrenchAndSaidToBe() {
        assertThat(english().gap()).isEqualTo(Gap.ALL);
        assertThat(english().words().subject())
                .isEqualTo(mail.letter(issue, FRENCH).words().subject());
        Document html = Jsoup.parse(mail.html(issue, ENGLISH, Slots.sample()));
        assertThat(html.select("html").attr("lang")).isEqualTo("en");
        assertThat(html.select("h1").attr("lang")).isEqualTo("fr");
        assertThat(html.text()).contains("This issue has not been translated: it is in French.");
        assertThat(mail.text(issue, ENGLISH, Slots.sample())).contains("it is in French");
    }

    @Test
    void whatIsTranslatedIsReadInEnglishAsEnglishIsSet() {
        issue.translate(WORDS, NOW);
        assertThat(english().gap()).isEqualTo(Gap.NONE);
        assertThat(mail.subject(issue, ENGLISH)).isEqualTo("Newsletter 12: it’s the boys’ turn");
        assertThat(mail.subject(issue, FRENCH)).isEqualTo("Lettre d’information 12");
        Document html = Jsoup.parse(mail.html(issue, ENGLISH, Slots.sample()));
        assertThat(html.select("h1").hasAttr("lang")).isFalse();
        assertThat(html.text()).contains("This quarter: one guide.").doesNotContain("in French");
        assertThat(mail.letter(issue, FRENCH).gap()).isEqualTo(Gap.NONE);
    }

    @Test
    void anEntryHalfTranslatedIsReadInFrenchAsAWhole() {
        issue.translate(WORDS, NOW);
        place();
        issue.translate(Map.of("entry-null-title", "A guide"), NOW);
        Letter.Item item = english().parts().get(0).items().get(0);
        assertThat(item.language()).isEqualTo("fr");
        assertThat(item.title()).isEqualTo("Guide d’écoute");
        assertThat(english().gap()).isEqualTo(Gap.SOME);
        assertThat(mail.text(issue, ENGLISH, Slots.sample())).contains("Parts of this issue");
        issue.translate(Map.of("entry-null-summary", "Twelve signs"), NOW);
        assertThat(english().parts().get(0).items().get(0).title()).isEqualTo("A guide");
    }

    @Test
    void aTranslationOfWordsThatChangedSinceIsSeen() {
        issue.translate(WORDS, NOW);
        assertThat(outdated()).isEmpty();
        issue.introduce(new Wording("Un autre titre", issue.subject(), issue.introduction()), NOW);
        assertThat(outdated()).containsExactly("title");
        issue.translate(Map.of("title", "Another title"), NOW);
        assertThat(outdated()).isEmpty();
    }

    private List<String> outdated() {
        return issue.translations().of(issue).stream()
                .filter(Translations.Line::outdated)
                .map(Translations.Line::part)
                .toList();
    }

    @Test
    void onlyADraftIsTranslatedAndOnlyWithinItsLength() {
        assertThatThrownBy(() -> issue.translate(Map.of("title", "x".repeat(121)), NOW))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> IssueFixture.in(Issue.Status.SENT).translate(Map.of("title", "x"), NOW))
                .isInstanceOf(Refusal.class);
    }
}
