package org.relais.attachments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What a picture from outside shows, read without trusting it: its size comes before a pixel, and a large one is read coarsely. */
public final class Pixels {
    private static final long MOST = 50_000_000;

    /** No picture, or none that can be read to its end. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** More than fifty million of them: a bomb, or a poster. */
    public static final class TooMany extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private Pixels() {}

    /**
     * @param side of width and height the one that counts
     * @param edge in pixels, what that side is to be drawn at; twice as many are read at least where there are as many
     */
    public static BufferedImage of(byte[] content, IntBinaryOperator side, int edge) throws Unreadable, TooMany {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unreadable();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader, side, edge);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new Unreadable();
        }
    }

    private static BufferedImage read(ImageReader reader, IntBinaryOperator side, int edge)
            throws IOException, TooMany {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST) {
            throw new TooMany();
        }
        int step = Math.max(1, side.applyAsInt(width, height) / (2 * edge));
        ImageReadParam coarse = reader.getDefaultReadParam();
        coarse.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, coarse);
    }
}
