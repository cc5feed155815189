package org.relais.webinars;

import java.util.EnumSet;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.attachments.FileType;

/**
 * A file that somebody of the team sent, checked (S15): of a kind we take, by its first bytes, and not too large. A portrait is
 * drawn anew, so that nothing but the picture is kept of it.
 */
public record Upload(String name, String type, byte[] content) {
    public static final int LARGEST = 10 << 20;

    static Upload document(String name, byte[] content) {
        FileType type = known(content);
        return new Upload(clean(name) + "." + type.ending(), type.mediaType(), content);
    }

    static Upload portrait(byte[] content) {
        FileType type = known(content);
        if (!EnumSet.of(FileType.PNG, FileType.JPEG).contains(type)) {
            throw Refusal.invalid("file", "webinar.photo-kind");
        }
        return new Upload("portrait.jpg", FileType.JPEG.mediaType(), Portrait.redrawn(content));
    }

    private static FileType known(byte[] content) {
        if (content.length > LARGEST) {
            throw Refusal.invalid("file", "webinar.file-too-large");
        }
        return FileType.of(content).orElseThrow(() -> Refusal.invalid("file", "webinar.file-kind"));
    }

    /** The last part of what a browser calls it, without its ending, harmless in a header. */
    private static String clean(String name) {
        String last = Optional.ofNullable(name)
                .orElse("")
                .replaceFirst(".*[/\\\\]", "")
                .replaceFirst("\\.[^.]*$", "");
        String plain = last.replaceAll("[^\\p{L}\\p{N} ._-]+", "-").strip();
        String bare = plain.length() > 80 ? plain.substring(0, 80) : plain;
        return bare.isEmpty() ? "document" : bare;
    }
}
