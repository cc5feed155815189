package org.relais.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The PDF itself, as a reader and a screen reader find it. */
class AttestationTest {
    private final Attestation attestation = AttestationFixture.attestation("Zoé Łukasiewicz-Öztürk");

    private PDDocument made(Locale locale) throws IOException {
        byte[] bytes = AttestationFixture.pdf().of(attestation, locale);
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/attestation-" + locale.getLanguage() + ".pdf"), bytes);
        assertThat(bytes).hasSizeLessThan(300_000);
        return Loader.loadPDF(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void itIsTaggedAndSaysItsTitleAndLanguage(String language) throws IOException {
        try (PDDocument pdf = made(Locale.forLanguageTag(language))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).contains("Repérer <sans> stigmatiser");
            assertThat(new String(catalog.getMetadata().toByteArray())).contains("pdfuaid");
            assertThat(types(catalog.getStructureTreeRoot()))
                    .contains("H1", "H2", "P")
                    .doesNotContain("Figure");
            assertThat(pdf.getPages().getCount()).isEqualTo(1);
        }
    }

    private static List<String> types(PDStructureNode node) {
        List<String> all = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.add(element.getStructureType());
                all.addAll(types(element));
            }
        }
        return all;
    }

    @Test
    void everyFontIsEmbeddedSoThatItReadsTheSameEverywhere() throws IOException {
        try (PDDocument pdf = made(Locale.FRENCH)) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded).allSatisfy(font -> assertThat(font.getName())
                    .contains("Liberation"));
        }
    }

    @Test
    void itSaysWhoWhatWhenHowLongAndHowToCheckIt() throws IOException {
        try (PDDocument pdf = made(Locale.FRENCH)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0\u202f]+", " ");
            assertThat(text)
                    .contains("Réseau du projet PARÉ")
                    .contains("Attestation de présence")
                    .contains("Zoé Łukasiewicz-Öztürk")
                    .contains("Repérer <sans> stigmatiser : l’écoute & la confiance")
                    .contains("jeudi 3 décembre 2026 à 14 h 00 (heure de Paris)")
                    .contains("1 h 25 min, pour une durée annoncée de 1 h 30 min")
                    .contains("4 décembre 2026")
                    .contains(attestation.spacedCode())
                    .contains("https://relais.example.org/attestations");
        }
    }

    @Test
    void aCorrectedOneIsAnotherAndTheOldOneKeepsSayingSo() {
        Facts other = AttestationFixture.attestation("Zoé Petit").facts();
        assertThat(attestation.says(other)).isFalse();
        assertThat(attestation.says(
                        AttestationFixture.attestation("Zoé Łukasiewicz-Öztürk").facts()))
                .isTrue();
        assertThat(attestation.askOnce()).isTrue();
        assertThat(attestation.askOnce()).as("on its way already").isFalse();

        attestation.replaced(attestation.issuedAt().plusSeconds(60));

        assertThat(attestation.status()).isEqualTo(Attestation.Status.REPLACED);
        assertThat(attestation.post()).as("what holds no more is not sent").isEqualTo(Attestation.Post.KEPT);
        assertThat(attestation.askOnce()).isFalse();
    }

    @Test
    void whoIsForgottenLeavesACodeAndNoName() {
        attestation.erase();

        assertThat(attestation.facts().name()).isNull();
        assertThat(attestation.facts().initials()).isNull();
        assertThat(attestation.valid()).isTrue();
        assertThat(attestation.facts().minutes()).isEqualTo(85);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoé", "Noé D’Arc-Petit", "Dr. Léa Martin", "PETIT, Zoé", "Nguyễn Thị"})
    void aNameIsAName(String name) {
        assertThat(CertifiedName.of(name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://x.example", "Zoé <b>", "gagnez 100", "www.x", "zoe@example.org"})
    void whatIsNoNameStandsOnNoAttestation(String name) {
        assertThat(CertifiedName.of(name)).isEmpty();
    }
}
