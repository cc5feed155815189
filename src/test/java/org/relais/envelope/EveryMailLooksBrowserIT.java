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
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.envelope.MailReader.Pictured;

/**
 * Every mail looks as it was looked at once: src/test/resources/looks, renewed by -Dgolden=write and seen in the diff. What is
 * seen otherwise stands beside it in target/looks.
 */
class EveryMailLooksBrowserIT {
    private static final Path GOLDEN = Path.of("src/test/resources/looks");
    private static final Path SEEN = Path.of("target/looks");

    /** Half a line of text, or a button's edge. */
    private static final int FEW = 8;

    private static final List<View> ONE_MAIL = List.of(
            new View(320, ColorScheme.LIGHT),
            new View(600, ColorScheme.LIGHT),
            new View(600, ColorScheme.DARK),
            new View(1280, ColorScheme.LIGHT));

    private static MailReader reader;

    private record View(int width, ColorScheme scheme) {
        private String file(SentMail mail) {
            return mail.name() + "." + width + "." + scheme.name().toLowerCase(Locale.ROOT) + ".png";
        }
    }

    @BeforeAll
    static void openMailProgram() {
        reader = new MailReader(Pictured.SHOWN);
    }

    @AfterAll
    static void closeIt() {
        reader.close();
    }

    static Stream<SentMail> mails() {
        return EveryMail.french();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void itLooksAsItDid(SentMail mail) {
        reader.open(mail);
        SoftAssertions all = new SoftAssertions();
        views(mail).forEach(view -> compare(mail, view, all));
        all.assertAll();
    }

    @Test
    void noPictureIsOfNoMail() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> GOLDEN.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(
                            mails().flatMap(mail -> views(mail).map(view -> view.file(mail)))
                                    .toList());
        }
    }

    private static Stream<View> views(SentMail mail) {
        Stream<View> more = mail.name().equals(EveryMail.WHOLE_ISSUE)
                ? Stream.of(new View(320, ColorScheme.DARK), new View(1280, ColorScheme.DARK))
                : Stream.empty();
        return Stream.concat(ONE_MAIL.stream(), more);
    }

    private static void compare(SentMail mail, View view, SoftAssertions all) {
        Page page = reader.seen(view.width(), view.scheme());
        Look seen = Look.of(page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
        String file = view.file(mail);
        if ("write".equals(System.getProperty("golden"))) {
            seen.write(GOLDEN.resolve(file));
        }
        int unlike = seen.squaresUnlike(Look.read(GOLDEN.resolve(file)));
        if (unlike > FEW) {
            seen.write(SEEN.resolve(file));
        }
        all.assertThat(unlike)
                .as("squares unlike in " + file + ", see " + SEEN + ", renewed by -Dgolden=write")
                .isLessThanOrEqualTo(FEW);
    }
}
