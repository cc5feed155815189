package org.relais.attachments;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.relais.Refusal;

/** A picture drawn anew: what else was in the file, the place where it was taken or a second file, does not stay. */
final class Picture {
    private static final int EDGE = 1600;

    private Picture() {}

    static byte[] redrawn(byte[] content, FileType type) {
        try {
            return written(drawn(Pixels.of(content, Math::max, EDGE)), type);
        } catch (Pixels.TooMany bomb) {
            throw Refusal.tooLarge("file", "attachment.too-many-pixels");
        } catch (Pixels.Unreadable | IOException broken) {
            throw Refusal.invalid("file", "attachment.picture-unreadable");
        }
    }

    private static BufferedImage drawn(BufferedImage whole) {
        double scale = Math.min(1, (double) EDGE / Math.max(whole.getWidth(), whole.getHeight()));
        int width = Math.max(1, (int) Math.round(whole.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(whole.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(whole, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage image, FileType type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, type == FileType.PNG ? "png" : "jpeg", out);
        return out.toByteArray();
    }
}
