package org.relais.web;

/** A colour of sRGB, and whether words in it can be read (WCAG 2.2, 1.4.3). */
record Colour(int red, int green, int blue) {
    private static final double READABLE = 4.5;

    static Colour of(String code) {
        if (!code.matches("#[0-9A-Fa-f]{6}")) {
            throw new IllegalArgumentException("must be a colour such as #17565e");
        }
        int all = Integer.parseInt(code.substring(1), 16);
        return new Colour(all >> 16, all >> 8 & 0xff, all & 0xff);
    }

    String code() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /** @return its code */
    String seenOn(String... grounds) {
        for (String ground : grounds) {
            if (contrast(of(ground)) < READABLE) {
                throw new IllegalArgumentException("must have a contrast of 4.5 at least with " + ground);
            }
        }
        return code();
    }

    double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double part = channel / 255d;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
