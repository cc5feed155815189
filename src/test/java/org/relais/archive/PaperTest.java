package org.relais.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.relais.newsletter.IssueMail;
import org.relais.newsletter.SampleIssue;
import org.relais.paper.Paper;
import org.relais.web.Settings;
import org.relais.web.Templates;

/** An issue on paper, of the same article as its page. */
class PaperTest {
    private final Templates templates = new Templates();
    private final Settings settings = new Settings(key -> Optional.empty());
    private final EditionWriter writer = new EditionWriter(new IssueMail(templates, settings), templates, settings);

    @Test
    void itIsTaggedAndSaysTheSameAsThePage() throws IOException {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Said said = writer.said(SampleIssue.whole(), locale);
            byte[] pdf = Paper.of(
                    templates.render("archive/paper.ftlh", locale, Map.of("issue", SampleIssue.whole(), "said", said)));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                        .isTrue();
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(locale.getLanguage());
                assertThat(document.getDocumentInformation().getTitle()).isEqualTo(said.title());
                String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                assertThat(text).contains("Guide de repérage").contains("[Une main tendue]");
            }
        }
    }
}
