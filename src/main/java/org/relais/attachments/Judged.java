package org.relais.attachments;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.relais.Refusal;
import org.relais.web.Typed;

/**
 * A file that somebody sent, found harmless enough to be kept: of a kind we take, not too large, not too large once opened, and
 * only one kind of file at once. A picture is drawn anew, so that nothing but the picture is kept of it.
 *
 * @param alt what a picture shows; empty for anything else
 * @param tagged whether a PDF can be read aloud; null for what is no PDF
 */
public record Judged(String name, FileType type, String alt, Boolean tagged, byte[] content) {
    public static final int LARGEST = 10 << 20;

    /** An hour of speech at 96 kbit/s is 43 MB. */
    public static final int LARGEST_SOUND = 50 << 20;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ALT = 300;
    private static final Set<FileType> PICTURES = EnumSet.of(FileType.PNG, FileType.JPEG);
    private static final Set<FileType> NOT_TAKEN = EnumSet.of(FileType.WEBP);

    /**
     * @param name what the sender's browser calls it
     * @param alt what it shows, needed of a picture
     * @throws Refusal with the reason, in words its sender understands
     */
    public static Judged of(String name, String alt, byte[] content) {
        Optional<FileType> found = FileType.of(content).filter(each -> !NOT_TAKEN.contains(each));
        boolean sound = found.filter(FileType::sound).isPresent();
        if (content.length > (sound ? LARGEST_SOUND : LARGEST)) {
            throw Refusal.tooLarge("file", sound ? "attachment.sound-too-large" : "attachment.too-large");
        }
        FileType type = found.orElseThrow(() -> Refusal.invalid("file", "attachment.kind"));
        String clean = clean(name) + "." + type.ending();
        if (PICTURES.contains(type)) {
            return new Judged(clean, type, described(alt), null, Picture.redrawn(content, type));
        }
        if (type == FileType.PDF) {
            return new Judged(clean, type, "", Pdf.judged(content).tagged(), content);
        }
        if (type.sound()) {
            return new Judged(clean, type, "", null, sounding(content, type));
        }
        ZipNames.refuseBomb(content);
        return new Judged(clean, type, "", null, content);
    }

    private static byte[] sounding(byte[] content, FileType type) {
        if (!new Frames(content).holds(type)) {
            throw Refusal.invalid("file", "attachment.sound-unreadable");
        }
        if (ZipNames.endsAsOne(content)) {
            throw Refusal.invalid("file", "attachment.two-kinds");
        }
        return content;
    }

    private static String described(String alt) {
        String text = Typed.lines(alt).replaceAll("\\s+", " ");
        if (text.isEmpty() || text.length() > LONGEST_ALT) {
            throw Refusal.invalid("alt", "attachment.needs-alt", LONGEST_ALT);
        }
        return text;
    }

    /** The last part of what a browser calls it, without its ending, harmless in a header. */
    public static String clean(String name) {
        String last = Optional.ofNullable(name)
                .orElse("")
                .replaceFirst("(?s).*[/\\\\]", "")
                .replaceFirst("\\.[^.]*$", "");
        String plain = last.replaceAll("[^\\p{L}\\p{N} ._-]+", "-").strip();
        String bare = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        return bare.isEmpty() ? "document" : bare;
    }
}
