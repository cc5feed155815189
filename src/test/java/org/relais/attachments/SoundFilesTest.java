package org.relais.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.Refusal;

/** What is listened to: known by its frames, and asked for in parts. */
public class SoundFilesTest {
    /** Silence at 128 kbit/s, {@code frames} times 26 ms. */
    public static byte[] mp3(int frames) {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        sound.writeBytes(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0});
        for (int i = 0; i < frames; i++) {
            byte[] frame = new byte[417];
            frame[0] = (byte) 0xff;
            frame[1] = (byte) 0xfb;
            frame[2] = (byte) 0x90;
            sound.writeBytes(frame);
        }
        return sound.toByteArray();
    }

    private static byte[] m4a(String... boxes) {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        for (String box : boxes) {
            sound.writeBytes(ByteBuffer.allocate(16)
                    .putInt(16)
                    .put((box + "M4A ").getBytes(StandardCharsets.US_ASCII))
                    .array());
        }
        return sound.toByteArray();
    }

    private static byte[] ogg(String codec, int pages) {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        for (int i = 0; i < pages; i++) {
            byte[] page = new byte[28 + 16];
            System.arraycopy("OggS".getBytes(StandardCharsets.US_ASCII), 0, page, 0, 4);
            page[26] = 1;
            page[27] = 16;
            byte[] name = codec.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(name, 0, page, 28, i == 0 ? name.length : 0);
            sound.writeBytes(page);
        }
        return sound.toByteArray();
    }

    @Test
    void eachSoundIsKnownByItsContent() {
        assertThat(Judged.of("épisode.exe", "", mp3(10)).name()).isEqualTo("épisode.mp3");
        assertThat(Judged.of("e", "", Arrays.copyOfRange(mp3(10), 14, 4_184)).type())
                .isEqualTo(FileType.MP3);
        assertThat(Judged.of("e", "", m4a("ftyp", "moov", "mdat")).type()).isEqualTo(FileType.M4A);
        assertThat(Judged.of("e", "", ogg("OpusHead", 4)).type()).isEqualTo(FileType.OGG);
        assertThat(Judged.of("e", "", ogg("\u0001vorbis", 4)).type()).isEqualTo(FileType.OGG);
    }

    private static void refused(byte[] content, String key) {
        assertThatThrownBy(() -> Judged.of("son.mp3", "", content))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo(key);
    }

    @Test
    void whatOnlyBeginsAsASoundIsRefused() {
        refused(
                "ID3\u0004\u0000\u0000\u0000\u0000\u0000\u0000<html><script>alert(1)</script>"
                        .getBytes(StandardCharsets.ISO_8859_1),
                "attachment.kind");
        refused(
                "\u00ff\u00fb\u0090\u0000<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1),
                "attachment.sound-unreadable");
        refused(m4a("ftyp", "mdat"), "attachment.sound-unreadable");
        refused(Arrays.copyOf(m4a("ftyp", "moov", "mdat"), 47), "attachment.sound-unreadable");
        refused(ogg("\u0001video", 4), "attachment.sound-unreadable");
        byte[] zip = new byte[22];
        System.arraycopy("PK\u0005\u0006".getBytes(StandardCharsets.ISO_8859_1), 0, zip, 0, 4);
        byte[] two = Arrays.copyOf(mp3(10), mp3(10).length + zip.length);
        System.arraycopy(zip, 0, two, two.length - zip.length, zip.length);
        refused(two, "attachment.two-kinds");
        refused(mp3(130_000), "attachment.sound-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 0, 99",
        "bytes=10-19, 10, 19",
        "bytes=90-1000, 90, 99",
        "bytes=-10, 90, 99",
        "bytes=-1000, 0, 99",
        "' bytes=0-0 ', 0, 0"
    })
    void aPlayerAsksForAPart(String header, long from, long to) throws Section.Outside {
        assertThat(Section.of(header, 100)).contains(new Section(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=-",
                "bytes=0-1,5-6",
                "items=0-1",
                "bytes=a-b",
                "bytes=1",
                "bytes=99999999999999999999-"
            })
    void whatIsNoRangeIsTheWholeFile(String header) throws Section.Outside {
        assertThat(Section.of(header, 100)).isEmpty();
        assertThat(Section.of(null, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=5-4", "bytes=-0"})
    void whatDoesNotExistIsRefused(String header) {
        assertThatThrownBy(() -> Section.of(header, 100)).isInstanceOf(Section.Outside.class);
    }
}
