package org.relais.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SpamAssassin's opinion of every mail as it leaves, signed, by the rules that ask nobody (D23); about half a second a mail. */
class EveryMailSpamTest {
    private static final double MOST = 0.5;
    private static final Path SPAMASSASSIN = Path.of("/usr/bin/spamassassin");
    private static final Pattern STATUS =
            Pattern.compile("(?m)^X-Spam-Status: \\w+, score=(-?[\\d.]+) [^:]*?tests=([\\w,\\s]*?)\\s\\w+=");

    @Test
    void itScoresHalfAPointAtMost(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(SPAMASSASSIN),
                "Spam scores are not looked at: no " + SPAMASSASSIN + "; install the package spamassassin");
        List<SentMail> mails = EveryMail.all().toList();
        List<MatchResult> scores = scores(mails, folder);
        assertThat(scores).hasSameSizeAs(mails);
        SoftAssertions all = new SoftAssertions();
        for (int i = 0; i < mails.size(); i++) {
            String said =
                    scores.get(i).group(1) + " for " + scores.get(i).group(2).replaceAll("\\s", "");
            all.assertThat(score(scores.get(i))).as(mails.get(i) + ": " + said).isLessThanOrEqualTo(MOST);
        }
        double most =
                scores.stream().mapToDouble(EveryMailSpamTest::score).max().orElseThrow();
        System.out.println("SpamAssassin: " + mails.size() + " mails, none above " + most);
        all.assertAll();
    }

    private static double score(MatchResult status) {
        return Double.parseDouble(status.group(1));
    }

    /** One run for all, since reading its rules takes a second. */
    private static List<MatchResult> scores(List<SentMail> mails, Path folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                SPAMASSASSIN.toString(), "--local", "--nocreate-prefs", "--cf=use_bayes 0", "--cf=report_safe 0"));
        for (int i = 0; i < mails.size(); i++) {
            Path file = folder.resolve(i + ".eml");
            Files.write(file, mails.get(i).message());
            command.add(file.toString());
        }
        Path judged = folder.resolve("judged");
        Process run = new ProcessBuilder(command)
                .redirectOutput(judged.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(run.waitFor()).isZero();
        return STATUS.matcher(Files.readString(judged, StandardCharsets.ISO_8859_1))
                .results()
                .toList();
    }
}
