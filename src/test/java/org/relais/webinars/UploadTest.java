package org.relais.webinars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.testing.Pictures;

class UploadTest {
    @ParameterizedTest
    @CsvSource({"word/document.xml, docx", "xl/workbook.xml, xlsx", "ppt/presentation.xml, pptx"})
    void anOfficeDocumentIsKnownByWhatItHolds(String holds, String ending) throws IOException {
        Upload upload =
                Upload.document("C:\\Rapports\\Bilan été.pdf.exe", zip("_rels/.rels", "[Content_Types].xml", holds));
        assertThat(upload.name()).isEqualTo("Bilan été.pdf." + ending);
        assertThat(upload.type()).contains("openxmlformats");
    }

    @Test
    void aPdfIsTakenWhateverItIsCalled() {
        assertThat(Upload.document("../../etc/passwd\r\nX: y", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)))
                .satisfies(upload -> assertThat(upload.name()).isEqualTo("passwd-X- y.pdf"))
                .satisfies(upload -> assertThat(upload.type()).isEqualTo("application/pdf"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><script>",
                "<svg xmlns='http://www.w3.org/2000/svg'>",
                "MZ",
                "GIF89a",
                "PK\u0003\u0004",
                ""
            })
    void everythingElseIsRefused(String content) {
        assertThatThrownBy(() -> Upload.document("a.pdf", content.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("webinar.file-kind");
    }

    @Test
    void anArchiveAndADocumentWithMacrosAreRefused() throws IOException {
        byte[] archive = zip("secret.txt");
        byte[] macros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        assertThatThrownBy(() -> Upload.document("a.docx", archive)).hasMessage("webinar.file-kind");
        assertThatThrownBy(() -> Upload.document("a.docx", macros)).hasMessage("webinar.file-kind");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> Upload.document("a.pdf", new byte[Upload.LARGEST + 1]))
                .hasMessage("webinar.file-too-large");
    }

    @Test
    void aPortraitIsDrawnAnewAsASquare() throws IOException {
        Upload upload = Upload.portrait(Pictures.png(1600, 900));
        assertThat(upload.type()).isEqualTo("image/jpeg");
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(upload.content()));
        assertThat(drawn.getWidth()).isEqualTo(480).isEqualTo(drawn.getHeight());
    }

    @Test
    void aPortraitThatIsNoneIsRefused() throws IOException {
        byte[] cut = new byte[40];
        System.arraycopy(Pictures.png(10, 10), 0, cut, 0, cut.length);
        assertThatThrownBy(() -> Upload.portrait(cut)).hasMessage("webinar.photo-unreadable");
        assertThatThrownBy(() -> Upload.portrait("%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("webinar.photo-kind");
    }

    /** The header says 40,000 by 40,000 pixels. */
    @Test
    void aBombIsRefusedBeforeItIsDrawn() throws IOException {
        byte[] bomb = Pictures.png(10, 10);
        for (int at : new int[] {16, 20}) {
            bomb[at] = 0;
            bomb[at + 1] = 0;
            bomb[at + 2] = (byte) 0x9c;
            bomb[at + 3] = 0x40;
        }
        assertThatThrownBy(() -> Upload.portrait(bomb)).hasMessageMatching("webinar.photo-(too-large|unreadable)");
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
