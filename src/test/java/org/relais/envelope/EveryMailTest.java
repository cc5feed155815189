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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.newsletter.WholeIssue;

/** What holds for all that the product sends. How it looks is {@link EveryMailBrowserIT}'s. */
class EveryMailTest {
    private static final int HEAVIEST = 80_000;

    private static HtmlJudge judge;

    @BeforeAll
    static void callTheJudge() throws Exception {
        judge = new HtmlJudge();
    }

    static Stream<SentMail> mails() {
        return EveryMail.all();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void itsHtmlIsValid(SentMail mail) {
        assertThat(judge.faults(mail.html())).isEmpty();
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

    /** {@link MailTemplatesTest} holds each template to its golden files, and so to this register. */
    @Test
    void everyRoomThatSendsIsAmongThem() throws IOException {
        try (Stream<Path> rooms = Files.list(EveryMail.TEMPLATES).filter(Files::isDirectory)) {
            assertThat(EveryMail.names()
                            .map(name -> name.substring(0, name.indexOf('/')))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            rooms.map(room -> room.getFileName().toString())
                                    .filter(name -> !name.equals("frame"))
                                    .toList());
        }
        assertThat(mails()).hasSizeGreaterThan(80);
    }
}
