package org.relais.envelope;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * What is seen, a quarter as wide and as high: enough to read the layout by, too little to hold how one Chromium smooths its
 * letters. Two are compared by squares of 16 of the window's pixels, since a line that stands one pixel lower is no other look.
 */
final class Look {
    private static final int QUARTER = 4;
    private static final int SQUARE = 4;

    /** Of 255. A line of text that moves by a pixel changes a square by 6, a dark button by 12, its leaving by 60 and more. */
    private static final int ANOTHER_SHADE = 28;

    private final BufferedImage small;

    private Look(BufferedImage small) {
        this.small = small;
    }

    /** @param screenshot PNG */
    static Look of(byte[] screenshot) {
        try {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(screenshot));
            int width = whole.getWidth() / QUARTER;
            int height = whole.getHeight() / QUARTER;
            BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    small.setRGB(x, y, mean(whole, x * QUARTER, y * QUARTER, QUARTER) & 0xf0f0f0);
                }
            }
            return new Look(small);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Look read(Path file) {
        try {
            return new Look(ImageIO.read(file.toFile()));
        } catch (IOException broken) {
            throw new UncheckedIOException("There is no " + file + ": -Dgolden=write makes it", broken);
        }
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(small, "png", file.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How many squares are of another shade; those that only one of the two has are. */
    int squaresUnlike(Look other) {
        int width = Math.max(small.getWidth(), other.small.getWidth());
        int height = Math.max(small.getHeight(), other.small.getHeight());
        int unlike = 0;
        for (int y = 0; y < height; y += SQUARE) {
            for (int x = 0; x < width; x += SQUARE) {
                boolean both = has(x, y) && other.has(x, y);
                if (!both || unlike(mean(small, x, y, SQUARE), mean(other.small, x, y, SQUARE))) {
                    unlike++;
                }
            }
        }
        return unlike;
    }

    private boolean has(int x, int y) {
        return x < small.getWidth() && y < small.getHeight();
    }

    private static boolean unlike(int one, int other) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((one >> shift & 255) - (other >> shift & 255)) > ANOTHER_SHADE) {
                return true;
            }
        }
        return false;
    }

    private static int mean(BufferedImage of, int left, int top, int side) {
        int width = Math.min(side, of.getWidth() - left);
        int height = Math.min(side, of.getHeight() - top);
        int[] all = of.getRGB(left, top, width, height, null, 0, width);
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int rgb : all) {
            red += rgb >> 16 & 255;
            green += rgb >> 8 & 255;
            blue += rgb & 255;
        }
        return red / all.length << 16 | green / all.length << 8 | blue / all.length;
    }
}
