package org.relais.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.newsletter.WholeIssue;

/** What holds for all that the product sends. How it looks is {@link EveryMailBrowserIT}'s. */
class EveryMailTest {
    private static final int HEAVIEST = 80_000;
    private static final HtmlJudge JUDGE = new HtmlJudge();

    static Stream<SentMail> mails() {
        return EveryMail.all();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void itsHtmlIsValid(SentMail mail) {
        assertThat(JUDGE.faults(mail.html())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void mailboxesDoNotCutIt(SentMail mail) {
        assertThat(bytes(mail.html())).isLessThan(HEAVIEST);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void anIssueOfThirtyLongEntriesAndEveryBlockLeavesRoom(Locale language) {
        String html = EveryMail.mail(EveryMail.WHOLE_ISSUE, language).html();
        assertThat(Jsoup.parse(html).select("h3")).hasSizeGreaterThanOrEqualTo(WholeIssue.ENTRIES);
        assertThat(bytes(html)).isLessThan(HEAVIEST);
    }

    static List<Locale> languages() {
        return MailTemplates.LANGUAGES;
    }

    private static int bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void everyTemplateIsAmongThemInItsThreeParts() throws IOException {
        try (Stream<Path> files = Files.walk(EveryMail.TEMPLATES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> EveryMail.TEMPLATES
                                    .relativize(file)
                                    .toString()
                                    .replace('\\', '/'))
                            .filter(name -> name.endsWith(".ftl") && !name.startsWith("frame/")))
                    .containsExactlyInAnyOrderElementsOf(EveryMail.names()
                            .filter(name -> !name.equals(EveryMail.WHOLE_ISSUE))
                            .flatMap(
                                    name -> Stream.of("mjml", "txt", "subject").map(part -> name + "." + part + ".ftl"))
                            .toList());
        }
        assertThat(mails()).hasSizeGreaterThan(80);
    }
}
