package org.relais.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionSubmitForm;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that mean no good, each refused with a word of its own (S15, issue 6). */
class HostileFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><script>alert(1)</script>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "GIF89a/*<script>*/=1;alert(1)",
                "MZ\u0090\u0000\u0003",
                "\u007fELF",
                "#!/bin/sh\nrm -rf /",
                "{\\rtf1}",
                "plain words",
                "<html>%PDF-1.7",
                "RIFF\u0000\u0000\u0000\u0000WEBPVP8 "
            })
    void aWrongKindIsRefusedWhateverItIsCalled(String content) {
        refused(content.getBytes(StandardCharsets.ISO_8859_1), "attachment.kind");
    }

    @Test
    void aPdfThatIsAnArchiveTooIsRefused() throws IOException {
        refused(joined(pdf(null), zip("index.html")), "attachment.two-kinds");
    }

    @Test
    void aPdfWithAProgramIsRefused() throws IOException {
        refused(pdf("app.alert(1)"), "attachment.pdf-acts");
    }

    /** Most objects of a PDF lie in compressed streams, where a search through its bytes sees nothing. */
    @Test
    void whatAPdfDoesIsFoundWhereverItIsWritten() throws IOException {
        refused(
                acting(page -> page.setActions(opening(new PDActionJavaScript("app.alert(1)")))),
                "attachment.pdf-acts");
        refused(acting(page -> page.setActions(opening(new PDActionLaunch()))), "attachment.pdf-acts");
        refused(acting(page -> page.setActions(opening(new PDActionSubmitForm()))), "attachment.pdf-acts");
        refused(acting(page -> page.setAnnotations(List.of(new PDAnnotationFileAttachment()))), "attachment.pdf-acts");
        byte[] plain = written(
                document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")),
                CompressParameters.NO_COMPRESSION);
        String hidden = new String(plain, StandardCharsets.ISO_8859_1)
                .replace("/JavaScript", "/J#61vaScript")
                .replace("/JS", "/J#53");
        refused(hidden.getBytes(StandardCharsets.ISO_8859_1), "attachment.pdf-acts");
    }

    @Test
    void aLinkInAPdfIsNoHarm() throws IOException {
        PDActionURI link = new PDActionURI();
        link.setURI("https://example.org/");
        byte[] linked = acting(page -> {
            PDAnnotationLink annotation = new PDAnnotationLink();
            annotation.setAction(link);
            page.setAnnotations(List.of(annotation));
        });
        assertThat(Judged.of("guide.pdf.exe", "", linked).name()).isEqualTo("guide.pdf.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</Filter/LZWDecode>>",
                "<</Filter/RunLengthDecode>>",
                "<</Filter[/ASCIIHexDecode/FlateDecode]>>",
                "<</Filter [ /FlateDecode /FlateDecode ]>>",
                "<</Filter[/Fl#61teDecode/Fl]>>",
                "<</Filter 5 0 R>>",
                "<</F[/A85/LZW]>>",
                "<</Filter[/Fl/LZW]/Pad(\n9 0 obj << )>>",
                "<</Filter/LZW% 9 0 obj\n>>"
            })
    void aPdfThatIsPackedInAWayNobodyCanFollowIsRefused(String dictionary) {
        String file = "%PDF-1.7\n1 0 obj\n" + dictionary + "\nstream\nabc\nendstream\nendobj\n";
        refused(file.getBytes(StandardCharsets.ISO_8859_1), "attachment.bomb");
    }

    @Test
    void aBrokenPdfIsRefused() {
        refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "attachment.pdf-unreadable");
    }

    @Test
    void aPdfThatBecomesEnormousIsRefusedBeforeItIsRead() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes("%PDF-1.7\n1 0 obj\n<</Type/ObjStm/Filter/FlateDecode>>\nstream\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bomb, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] nothing = new byte[1 << 20];
            for (int megabytes = 0; megabytes < 310; megabytes++) {
                deflated.write(nothing);
            }
        }
        refused(bomb.toByteArray(), "attachment.bomb");
    }

    @Test
    void anOfficeFileThatBecomesEnormousIsRefused() throws IOException {
        byte[] office = zip("[Content_Types].xml", "word/document.xml");
        int directory = new String(office, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        office[directory + 27] = 0x7f; // 2 GB, says the directory
        refused(office, "attachment.bomb");
    }

    @Test
    void macrosAndPlainArchivesAreRefused() throws IOException {
        refused(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "attachment.kind");
        refused(zip("run.exe"), "attachment.kind");
    }

    @Test
    void aPictureIsDrawnAnewSoThatWhatWasBehindItIsGone() throws IOException {
        byte[] polyglot = joined(png(30, 20), "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        Judged judged = Judged.of("photo.html", "Une salle vide.", polyglot);
        assertThat(judged.name()).isEqualTo("photo.png");
        assertThat(new String(judged.content(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(ImageIO.read(new ByteArrayInputStream(judged.content())).getWidth())
                .isEqualTo(30);
    }

    @Test
    void aPictureNeedsWords() throws IOException {
        byte[] picture = png(3, 2);
        assertThatThrownBy(() -> Judged.of("a.png", " ", picture)).hasMessage("attachment.needs-alt");
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedBeforeItIsDrawn() throws IOException {
        byte[] bomb = png(10, 10);
        for (int at : new int[] {16, 20}) {
            Arrays.fill(bomb, at, at + 4, (byte) 0);
            bomb[at + 2] = (byte) 0x9c;
        }
        assertThatThrownBy(() -> Judged.of("a.png", "Une image", bomb))
                .hasMessageMatching("attachment.(too-many-pixels|picture-unreadable)");
    }

    @Test
    void aPlainPdfIsTakenAndKnownToBeUntagged() throws IOException {
        Judged judged = Judged.of("../../Bilan\r\nX: y.exe", "", pdf(null));
        assertThat(judged.name()).isEqualTo("Bilan-X- y.pdf");
        assertThat(judged.tagged()).isFalse();
    }

    @Test
    void whatIsTooLargeIsRefused() {
        refused(new byte[Judged.LARGEST + 1], "attachment.too-large");
    }

    private static void refused(byte[] content, String why) {
        assertThatThrownBy(() -> Judged.of("a.pdf", "", content)).hasMessage(why);
    }

    private static PDPageAdditionalActions opening(PDAction action) {
        PDPageAdditionalActions actions = new PDPageAdditionalActions();
        actions.setO(action);
        return actions;
    }

    private static byte[] acting(Consumer<PDPage> change) throws IOException {
        return written(document -> change.accept(document.getPage(0)), CompressParameters.DEFAULT_COMPRESSION);
    }

    private static byte[] written(Consumer<PDDocument> change, CompressParameters how) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, how);
            return out.toByteArray();
        }
    }

    private static byte[] pdf(String script) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            if (script != null) {
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript(script));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return out.toByteArray();
    }
}
