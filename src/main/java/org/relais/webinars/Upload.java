package org.relais.webinars;

import java.util.EnumSet;
import org.relais.Refusal;
import org.relais.attachments.FileType;
import org.relais.attachments.Judged;

/**
 * A file that somebody of the team sent, checked (S15): of a kind we take, by its first bytes, and not too large. A portrait is
 * drawn anew, so that nothing but the picture is kept of it.
 */
public record Upload(String name, String type, byte[] content) {
    public static final int LARGEST = 10 << 20;

    static Upload document(String name, byte[] content) {
        FileType type = known(content);
        return new Upload(Judged.clean(name) + "." + type.ending(), type.mediaType(), content);
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
        return FileType.of(content)
                .filter(type -> !type.sound())
                .orElseThrow(() -> Refusal.invalid("file", "webinar.file-kind"));
    }
}
