package org.relais.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.envelope.MailReader.Pictured;
import org.relais.newsletter.WholeIssue;
import org.relais.testing.Axe;
import org.relais.testing.Pictures;

/** Every mail where it is read: heard by axe, fitting any window, and whole without its pictures. No server is needed. */
class EveryMailBrowserIT {
    private static final List<Integer> WIDTHS = List.of(320, 600, 1280);

    /** What a reader cannot see: beyond the window, or cut off by what it stands in. */
    private static final String CUT = """
            () => {
              const lost = [];
              const root = document.documentElement;
              if (root.scrollWidth > innerWidth) lost.push('scrolls sideways: ' + root.scrollWidth + ' px');
              const main = document.querySelector('[role=main]');
              const inside = (box, frame) => box.left >= frame.left - 1 && box.right <= frame.right + 1
                  && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
              const whole = {left: 0, right: innerWidth, top: 0, bottom: root.scrollHeight};
              const judge = (box, element, words) => {
                if (!box.width || !inside(box, whole)) lost.push('outside: ' + words);
                for (let each = element; each !== document.body; each = each.parentElement)
                  if (getComputedStyle(each).overflow !== 'visible' && !inside(box, each.getBoundingClientRect()))
                    lost.push('cut: ' + words);
              };
              const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const words = texts.currentNode.data.trim();
                if (!words) continue;
                const range = document.createRange();
                range.selectNodeContents(texts.currentNode);
                const boxes = [...range.getClientRects()];
                if (!boxes.length) lost.push('hidden: ' + words);
                boxes.forEach(box => judge(box, texts.currentNode.parentElement, words));
              }
              main.querySelectorAll('img').forEach(img => judge(img.getBoundingClientRect(), img, img.alt));
              return [...new Set(lost)];
            }""";

    /** As programs do that withhold pictures: their words in their place. */
    private static final String WORDS_FOR_PICTURES = """
            () => [...document.querySelectorAll('img')].map(img => {
              const words = document.createElement('span');
              words.style.cssText = img.style.cssText;
              words.textContent = img.alt;
              const seen = img.alt.trim() && img.getBoundingClientRect().height > 10;
              img.replaceWith(words);
              return seen ? '' : 'nothing stands for ' + img.outerHTML;
            }).filter(missing => missing)""";

    private static final String BACKGROUNDS = """
            () => [...document.querySelectorAll('*')].filter(each => getComputedStyle(each).backgroundImage !== 'none')
                .map(each => each.outerHTML.slice(0, 200))""";

    private static MailReader reader;
    private static MailReader withoutPictures;

    @BeforeAll
    static void openMailPrograms() {
        reader = new MailReader(Pictured.SHOWN);
        withoutPictures = new MailReader(Pictured.WITHHELD);
    }

    @AfterAll
    static void closeThem() {
        reader.close();
        withoutPictures.close();
    }

    static Stream<SentMail> mails() {
        return EveryMail.all();
    }

    static Stream<SentMail> french() {
        return EveryMail.french();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void axeFindsNothing(SentMail mail) {
        reader.open(mail);
        Axe.assertNoViolation(reader.seen(600, ColorScheme.LIGHT));
    }

    /** The dark colours are the same in every language. */
    @ParameterizedTest
    @MethodSource("french")
    void axeFindsNothingInTheDark(SentMail mail) {
        reader.open(mail);
        Axe.assertNoViolation(reader.seen(600, ColorScheme.DARK));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void itFitsTheWindowAndFetchesNothingButTheTeamsOwnPictures(SentMail mail) {
        reader.open(mail);
        for (int width : WIDTHS) {
            Page page = reader.seen(width, ColorScheme.LIGHT);
            assertThat((List<?>) page.evaluate(CUT)).as("at %d px", width).isEmpty();
        }
        fetchesNothingButTheTeamsOwnPictures(mail);
    }

    /** Nearly all have no picture at all, and so say everything in words. */
    private static void fetchesNothingButTheTeamsOwnPictures(SentMail mail) {
        assertThat(reader.asked())
                .hasSize(mail.name().equals(EveryMail.WHOLE_ISSUE) ? 1 : 0)
                .allMatch(url -> url.startsWith("https://relais.example.org/newsletter/pictures/"));
        assertThat((List<?>) reader.seen(600, ColorScheme.DARK).evaluate(BACKGROUNDS))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void withPicturesOffTheirWordsAreReadInTheirPlace(ColorScheme scheme, @TempDir Path folder) throws IOException {
        Path logo = Files.write(folder.resolve("logo.png"), Pictures.png(160, 40));
        for (Locale locale : MailTemplates.LANGUAGES) {
            withoutPictures.open(EveryMail.sent(EveryMail.WHOLE_ISSUE, WholeIssue.content(locale, logo)));
            Page page = withoutPictures.seen(320, scheme);
            assertThat(withoutPictures.asked()).hasSize(2);
            assertThat((List<?>) page.evaluate(WORDS_FOR_PICTURES)).isEmpty();
            assertThat(page.innerText("[role=main]")).contains("Relais", "Deux mains qui se passent un relais");
            assertThat((List<?>) page.evaluate(CUT)).isEmpty();
            Axe.assertNoViolation(page);
        }
    }
}
