package org.relais.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The picture in the place of the sender's name: a PNG or a JPEG, {@value #HEIGHT} pixels high in a mail. */
public final class Logo {
    private static final int LARGEST = 200 * 1024;
    private static final int HEIGHT = 36;
    private static final int WIDEST = 400;

    private final byte[] content;
    private final int width;

    private Logo(byte[] content, int width) {
        this.content = content;
        this.width = width;
    }

    static Logo of(byte[] content) {
        boolean png = content.length > 8 && content[0] == (byte) 0x89 && content[1] == 'P';
        boolean jpeg = content.length > 8 && content[0] == (byte) 0xff && content[1] == (byte) 0xd8;
        if (content.length > LARGEST || !(png || jpeg)) {
            throw new IllegalArgumentException("must be a PNG or a JPEG of 200 kB at most");
        }
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(content));
            if (picture == null) {
                throw new IllegalArgumentException("must be a picture that can be drawn");
            }
            return new Logo(
                    content.clone(), Math.min(WIDEST, Math.max(1, picture.getWidth() * HEIGHT / picture.getHeight())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    byte[] content() {
        return content.clone();
    }

    String type() {
        return content[0] == (byte) 0x89 ? "image/png" : "image/jpeg";
    }

    /** In pixels, beside {@link #height}. */
    public int width() {
        return width;
    }

    public int height() {
        return HEIGHT;
    }
}
