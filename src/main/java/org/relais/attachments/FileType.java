package org.relais.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** The files we take, known by their content and not by what they are called (S15). */
public enum FileType {
    PDF("pdf", "application/pdf"),
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg"),
    WEBP("webp", "image/webp"),
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    SHEET("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    SLIDES("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    OPEN_TEXT("odt", "application/vnd.oasis.opendocument.text"),
    OPEN_SHEET("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    OPEN_SLIDES("odp", "application/vnd.oasis.opendocument.presentation"),
    MP3("mp3", "audio/mpeg"),
    M4A("m4a", "audio/mp4"),
    OGG("ogg", "audio/ogg");

    /** Where the one stored entry that an OpenDocument file starts with has its content. */
    private static final int MIMETYPE_AT = 30 + "mimetype".length();

    /** What Ogg is called by what is in it. */
    private static final Set<String> IN_OGG = Set.of("audio/vorbis", "audio/opus", "application/ogg");

    private static final Tika TIKA = new Tika();

    private final String ending;
    private final String mediaType;

    FileType(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it is listened to. */
    public boolean sound() {
        return mediaType.startsWith("audio/");
    }

    /** By Apache Tika, which does not look into archives; those are known by what they list. */
    public static Optional<FileType> of(byte[] content) {
        String seen = TIKA.detect(content);
        String detected = IN_OGG.contains(seen) ? OGG.mediaType : seen;
        Optional<FileType> plain = Arrays.stream(values())
                .filter(type -> type.mediaType.equals(detected))
                .findFirst();
        return starts(content, 0, "PK\u0003\u0004") ? office(content) : plain;
    }

    private static Optional<FileType> office(byte[] content) {
        for (FileType open : List.of(OPEN_TEXT, OPEN_SHEET, OPEN_SLIDES)) {
            if (starts(content, 30, "mimetype") && starts(content, MIMETYPE_AT, open.mediaType + "PK")) {
                return Optional.of(open);
            }
        }
        List<String> names = ZipNames.of(content);
        if (!names.contains("[Content_Types].xml")
                || names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return Optional.empty();
        }
        return holds(names, "word/", WORD).or(() -> holds(names, "xl/", SHEET)).or(() -> holds(names, "ppt/", SLIDES));
    }

    private static Optional<FileType> holds(List<String> names, String folder, FileType type) {
        return names.stream().anyMatch(name -> name.startsWith(folder)) ? Optional.of(type) : Optional.empty();
    }

    private static boolean starts(byte[] content, int at, String with) {
        byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + wanted.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
