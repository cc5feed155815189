package org.relais.webinars;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.relais.Refusal;
import org.relais.attachments.Pixels;

/** A photo drawn anew, in a size that pages show: what else was in the file, a place or a bomb, does not stay. */
final class Portrait {
    private static final int EDGE = 480;

    private Portrait() {}

    static byte[] redrawn(byte[] content) {
        try {
            return jpeg(square(Pixels.of(content, Math::min, EDGE)));
        } catch (Pixels.TooMany bomb) {
            throw Refusal.invalid("file", "webinar.photo-too-large");
        } catch (Pixels.Unreadable | IOException broken) {
            throw Refusal.invalid("file", "webinar.photo-unreadable");
        }
    }

    /** The middle of it. */
    private static BufferedImage square(BufferedImage whole) {
        int side = Math.min(whole.getWidth(), whole.getHeight());
        int left = (whole.getWidth() - side) / 2;
        int top = (whole.getHeight() - side) / 2;
        int edge = Math.min(side, EDGE);
        BufferedImage drawn = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(whole, 0, 0, edge, edge, left, top, left + side, top + side, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
